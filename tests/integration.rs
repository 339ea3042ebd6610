//! All integration tests, as one program: one module a stage, its cases in `tests/cases/STAGE`.

mod contract;
mod hostile;
mod hygiene;
mod properties;
mod support;
mod text;
