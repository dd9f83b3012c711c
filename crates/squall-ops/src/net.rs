//! Network ops: an nftables table of our own, and a queueing discipline, in a network namespace held by inode.

use serde::{Deserialize, Serialize};
use squall_sys::process::ProcessId;

/// A network namespace by identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetNamespace {
    /// The inode of `/proc/PID/ns/net`.
    pub inode: u64,
    /// A process inside it, through which it is entered; none: the keeper's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<ProcessId>,
}

/// An nftables table of our own (family `inet`), with the owner flag where the kernel has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetTable {
    /// Where.
    pub namespace: NetNamespace,
    /// The table's name, `squall-` and the run's id and the op's number: unique.
    pub table: String,
    /// What is dropped or rejected.
    pub rules: Vec<NetRule>,
}

/// One rule: packets in a direction that match all conditions meet the action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetRule {
    /// Which way, seen from the namespace.
    pub direction: Direction,
    /// The conditions.
    pub matches: Vec<NetMatch>,
    /// What happens.
    pub action: NetAction,
}

/// Which way a packet goes, seen from the namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Into it.
    In,
    /// Out of it.
    Out,
}

/// A condition on a packet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "match", rename_all = "kebab-case")]
pub enum NetMatch {
    /// The peer's address is in this network: the source of packets that come in, the destination of those that go out.
    Peer {
        /// The network's address.
        address: std::net::IpAddr,
        /// The length of its prefix.
        prefix: u8,
    },
    /// The peer's port is in this range (ends included).
    PeerPort {
        /// First.
        first: u16,
        /// Last.
        last: u16,
    },
    /// The own port is in this range (ends included).
    LocalPort {
        /// First.
        first: u16,
        /// Last.
        last: u16,
    },
    /// The transport protocol's number: 6 TCP, 17 UDP, 1 ICMP, 58 ICMPv6.
    Protocol {
        /// The number.
        number: u8,
    },
    /// The socket belongs to this cgroup (version 2).
    Cgroup {
        /// The cgroup's id: the inode of its directory.
        id: u64,
        /// Its depth below the root.
        level: u32,
    },
    /// The socket belongs to this user (packets that go out only).
    User {
        /// The user's number.
        uid: u32,
    },
    /// The packet passes this network device.
    Device {
        /// Its name.
        name: String,
    },
}

/// What happens to a packet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub enum NetAction {
    /// It vanishes.
    Drop,
    /// It vanishes with this probability, 0 to 1.
    DropShare {
        /// The probability.
        share: f64,
    },
    /// TCP is answered with a reset, everything else with ICMP port unreachable.
    Reject,
}

/// A queueing discipline at the root of a network device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Qdisc {
    /// Where.
    pub namespace: NetNamespace,
    /// The device's name.
    pub device: String,
    /// Its index, so that a device that was removed and made again is not mistaken for it.
    pub index: u32,
    /// What it does.
    pub discipline: Discipline,
}

/// What a queueing discipline does to the packets that leave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "discipline", rename_all = "kebab-case")]
pub enum Discipline {
    /// netem: delay, jitter.
    Netem {
        /// Microseconds.
        delay_us: u64,
        /// Microseconds.
        jitter_us: u64,
        /// 0 to 1.
        correlation: f64,
    },
    /// tbf: bandwidth.
    Tbf {
        /// Bits per second.
        rate: u64,
        /// Bytes.
        burst: u32,
        /// How long a packet may wait, microseconds.
        latency_us: u64,
    },
}
