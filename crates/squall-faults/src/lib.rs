//! The catalogue of faults, and the discovery of targets on a host.
//!
//! A fault is a pure function from parameters and one target to a list of ops. Knows nothing of when it runs.

pub mod catalogue;
pub mod target;
