//! All integration tests, as one program: one module a stage, its cases in `tests/cases/STAGE`.

mod contract;
mod support;
mod text;
