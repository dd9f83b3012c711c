//! How a system is measured: probes, the load generator, series of samples, and metrics over windows of them.
//!
//! Knows nothing of faults. Silence is not success: a window without samples has no value.

pub mod sample;
