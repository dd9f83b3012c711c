//! Linux mechanisms for Squall: processes by identity, namespaces, cgroups, netlink.
//!
//! Knows nothing of what they are for. No crate above this one talks to the kernel about faults except through it and
//! `squall-ops`.

pub mod process;
