//! The closed set of reversible changes, the journal that makes them safe, and the keeper that undoes them.
//!
//! Knows nothing of faults and experiments. Invariant: no op is applied before the journal holds, on disk, all that its
//! undo needs.

pub mod journal;
pub mod keeper;
pub mod net;
pub mod op;
pub mod state_dir;
