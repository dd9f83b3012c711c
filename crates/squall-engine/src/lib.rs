//! The run: plan, baseline, inject, observe, undo, recover, verdict; as a pure state machine with a driver.
//!
//! Knows nothing of which fault it is. The state machine never reads a clock.

pub mod record;
pub mod verdict;
