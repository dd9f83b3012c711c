//! Where runs, journals and records are kept.
