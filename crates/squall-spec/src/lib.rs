//! Squall's documents: types, units, validation, schema. No I/O.
//!
//! Two stages: what was written (a tree of nodes with positions) becomes what it means (checked types). After the second nothing
//! re-checks.

pub mod experiment;
pub mod expr;
pub mod observation;
pub mod policy;
pub mod steady_state;
pub mod target;
pub mod units;
