//! All integration tests, as one program: one module a stage, its cases in `tests/cases/STAGE`.

mod attribution;
mod civil;
mod claim;
mod contract;
mod export;
mod hostile;
mod html;
mod hygiene;
mod jsonl;
mod model;
mod page;
mod people;
mod properties;
mod quantity;
mod quote;
mod readme;
mod repair;
mod schema;
mod snapshots;
mod sourcing;
mod support;
mod text;
mod time;
mod vocabulary;
