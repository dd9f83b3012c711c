//! The closed set of reversible changes, as plain data.
//!
//! Each op has the verbs `describe`, `capture` (what was there before), `apply`, `undo` and `verify`. `undo` is idempotent and
//! right also when `apply` never happened or got half-way. An op names its object by identity, never by a name that can be
//! reused.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use squall_sys::process::ProcessId;

use crate::net::{NetTable, Qdisc};

/// A reversible change of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "kebab-case")]
pub enum Op {
    /// Changes nothing: for trying out a pipeline, and for measuring Squall itself.
    Noop,
    /// Sends a signal to a process. Irreversible.
    Signal(Signal),
    /// Stops a process with SIGSTOP until SIGCONT.
    Pause(Pause),
    /// Stops a systemd unit; undo starts it again.
    StopUnit(StopUnit),
    /// Runs an injector: a child of the keeper that dies with it, and whose death is the undo.
    Injector(Injector),
    /// Lowers a resource limit of a process.
    Rlimit(Rlimit),
    /// Lowers `pids.max` of a cgroup.
    PidsMax(PidsMax),
    /// An nftables table of our own in a network namespace.
    NetTable(NetTable),
    /// A queueing discipline at the root of a network device.
    Qdisc(Qdisc),
    /// A user's own inject and undo commands.
    Command(Command),
}

/// Sends a signal to a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Who gets it.
    pub process: ProcessId,
    /// Its number, as in `signal(7)`.
    pub signal: i32,
}

/// Stops a process with SIGSTOP until SIGCONT.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Who is stopped.
    pub process: ProcessId,
}

/// Stops a systemd unit; undo starts it again if it ran before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StopUnit {
    /// The unit's full name, such as `nginx.service`.
    pub unit: String,
}

/// Runs an injector: a child process of the keeper with parent-death signal, so that nothing outlives the keeper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Injector {
    /// What it does.
    pub load: InjectorLoad,
    /// The process whose cgroup (and, for paths, mount namespace) it joins. None: it stays with the keeper, in the host's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub join: Option<ProcessId>,
}

/// What an injector does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "load", rename_all = "kebab-case")]
pub enum InjectorLoad {
    /// Burns CPU.
    Cpu {
        /// One thread per worker.
        workers: u32,
        /// Share of one core that each worker burns, 0 to 1.
        share: f64,
        /// Rises linearly from nothing over this time, in milliseconds.
        ramp_ms: u64,
        /// The cores that the workers are bound to, in turn; empty: anywhere.
        cpus: Vec<u32>,
    },
    /// Holds memory.
    Memory {
        /// How much, in bytes.
        bytes: u64,
        /// Stops growing while less than this is available on the machine or in the cgroup, in bytes.
        spare: u64,
        /// Rises linearly from nothing over this time, in milliseconds.
        ramp_ms: u64,
    },
    /// Fills the file system of a directory with an unlinked file, which the kernel frees when the injector dies.
    DiskFill {
        /// A directory on the file system.
        directory: PathBuf,
        /// At most this many bytes; none: until `leave` is left.
        bytes: Option<u64>,
        /// Leaves this many bytes free.
        leave: u64,
    },
    /// Reads and writes an unlinked file.
    DiskLoad {
        /// A directory on the file system.
        directory: PathBuf,
        /// Bytes per second to read, 0 for none.
        read: u64,
        /// Bytes per second to write, 0 for none.
        write: u64,
        /// The size of one read or write, in bytes.
        block: u32,
    },
    /// Holds processes that do nothing.
    Pids {
        /// How many.
        count: u32,
    },
}

/// Lowers a soft resource limit of a process, as `prlimit(2)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rlimit {
    /// Whose.
    pub process: ProcessId,
    /// Which.
    pub resource: RlimitResource,
    /// The soft limit while in force.
    pub soft: u64,
}

/// A resource limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RlimitResource {
    /// `RLIMIT_NOFILE`.
    OpenFiles,
    /// `RLIMIT_NPROC`.
    Processes,
}

/// Lowers `pids.max` of a cgroup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PidsMax {
    /// The cgroup's directory.
    pub cgroup: PathBuf,
    /// The directory's inode, so that a cgroup that was removed and made again is not mistaken for it.
    pub inode: u64,
    /// The limit while in force.
    pub max: u64,
}

/// A user's own inject and undo commands; no shell is involved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// Program and arguments that inject.
    pub inject: Vec<String>,
    /// Program and arguments that undo; must be right also when `inject` never ran or got half-way.
    pub undo: Option<Vec<String>>,
    /// Program and arguments that exit with 0 while the fault is in force.
    pub verify: Option<Vec<String>>,
    /// How long each may take, in milliseconds; then it is killed.
    pub timeout_ms: u64,
    /// The working directory.
    pub directory: PathBuf,
    /// Added to the environment.
    pub environment: Vec<(String, String)>,
}

/// What was there before: captured ahead of `apply`, journalled with the op, needed by `undo`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "prior", rename_all = "kebab-case")]
pub enum Prior {
    /// Nothing that undo needs.
    #[default]
    Nothing,
    /// The process was stopped already, so undo leaves it stopped.
    AlreadyStopped,
    /// The unit's `ActiveState`.
    UnitState {
        /// Such as `active`.
        active: String,
    },
    /// The limits before.
    Rlimit {
        /// Soft, none for unlimited.
        soft: Option<u64>,
        /// Hard, none for unlimited.
        hard: Option<u64>,
    },
    /// The text of a kernel file before.
    Text {
        /// Its content, trimmed.
        text: String,
    },
    /// The root qdisc's kind before, and its handle.
    Qdisc {
        /// Such as `noqueue`, `fq_codel`.
        kind: String,
        /// Its handle.
        handle: u32,
    },
}

/// What `verify` saw: the witness of an op.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The change is in force.
    pub in_force: bool,
    /// How often, or how much, it acted (packets dropped, bytes filled, CPU milliseconds burnt); none when being in force is acting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acted: Option<u64>,
    /// One line for people, such as `148 packets dropped`.
    pub text: String,
}

/// How an undo ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum UndoOutcome {
    /// The change was taken back, and this was checked.
    Undone,
    /// There was nothing to take back: never applied, or gone with its object (a process that ended).
    NothingToUndo {
        /// Why.
        reason: String,
    },
    /// The op cannot be taken back by its nature (a signal).
    Irreversible,
    /// Someone else changed it meanwhile; it was left as they made it.
    ChangedByOthers {
        /// What was found.
        found: String,
    },
    /// It could not be taken back.
    Failed {
        /// Why.
        reason: String,
        /// The command that does it by hand.
        by_hand: String,
    },
}

/// What `plan` says about an op.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The exact change, such as `SIGSTOP to pid 4711 (postgres)`.
    pub change: String,
    /// The exact undo, such as `SIGCONT`.
    pub undo: String,
    /// Whether it can be taken back.
    pub reversible: bool,
    /// The rights it needs, such as `same user as pid 4711, or CAP_KILL`.
    pub needs: String,
    /// The things it changes, as keys; two runs whose keys meet conflict. Such as `process:4711:88123:run-state`.
    pub claims: Vec<String>,
}
