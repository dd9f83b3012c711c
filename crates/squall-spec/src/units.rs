//! Values with units: written as text such as `100ms`, `5%`, `64MiB`, `10mbit`, `50/s`; never bare.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// A length of time, such as `100ms`, `1.5s`, `2m30s`. Not negative, at most ten years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duration(pub std::time::Duration);
/// A share, written as a percentage: `5%`; held as a share of one. A bare number in a document counts per cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Ratio(pub f64);
/// A number of bytes, such as `64MiB`, `1GB`, `512B`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes(pub u64);
/// Events per second, written `50/s`, `300/m`, `1/h`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Rate(pub f64);
/// Bits per second, such as `10mbit`, `512kbit`, `1gbit`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BitRate(pub u64);
/// Bytes per second, such as `10MiB/s`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteRate(pub u64);
/// A number of bytes, or a share of what there is: `64MiB`, `80%`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Bytes.
    Bytes(Bytes),
    /// A share.
    Share(Ratio),
}

/// A value that does not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}, found `{found}`")]
pub struct UnitError {
    /// What was expected, with an example.
    pub expected: &'static str,
    /// What was found.
    pub found: String,
}

macro_rules! unit {
    ($type:ident, $format:literal, $description:literal, $expected:literal) => {
        impl $type {
            /// The name of this unit in a schema's `format`.
            pub const FORMAT: &'static str = $format;
        }
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "format": $format, "description": $description})
            }
        }
        impl std::str::FromStr for $type {
            type Err = UnitError;
            fn from_str(text: &str) -> Result<Self, UnitError> {
                $type::read(text).ok_or_else(|| UnitError { expected: $expected, found: text.into() })
            }
        }
    };
}
unit!(
    Duration,
    "squall-duration",
    "A length of time: `100ms`, `1.5s`, `2m30s`.",
    "a length of time with its unit, such as `100ms`, `30s` or `2m`"
);
unit!(
    Ratio,
    "squall-ratio",
    "A percentage: `5%`. A bare number counts per cent.",
    "a percentage from 0% to 100%, such as `5%`"
);
unit!(
    Bytes,
    "squall-bytes",
    "A number of bytes: `64MiB`, `1GB`, `512B`.",
    "a number of bytes with its unit, such as `64MiB` or `1GB`"
);
unit!(Rate, "squall-rate", "Events per time: `50/s`, `300/m`.", "a rate such as `50/s` or `300/m`");
unit!(BitRate, "squall-bit-rate", "Bits per second: `10mbit`, `512kbit`.", "a bit rate such as `10mbit` or `512kbit`");
unit!(ByteRate, "squall-byte-rate", "Bytes per second: `10MiB/s`.", "a byte rate such as `10MiB/s`");
unit!(
    Amount,
    "squall-amount",
    "A number of bytes or a percentage: `64MiB`, `80%`.",
    "a number of bytes or a percentage, such as `64MiB` or `80%`"
);

/// Splits `12.5ms` into its number and its unit. Digits and one point only: no sign, no exponent.
fn split(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let number: f64 = text[..end].parse().ok()?;
    number.is_finite().then_some((number, text[end..].trim_start()))
}

const TEN_YEARS: f64 = 10.0 * 365.25 * 86_400.0;

impl Duration {
    /// From seconds; none if negative, not finite, or over ten years.
    pub fn try_from_secs(seconds: f64) -> Option<Self> {
        (0.0..=TEN_YEARS).contains(&seconds).then(|| Self(std::time::Duration::from_secs_f64(seconds)))
    }

    /// In seconds.
    pub fn as_secs(self) -> f64 {
        self.0.as_secs_f64()
    }

    fn read(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        if rest.is_empty() {
            return None;
        }
        let (mut total, mut last) = (0.0, f64::INFINITY);
        while !rest.is_empty() {
            let (number, tail) = split(rest)?;
            let end = tail.find(|c: char| c.is_ascii_digit() || c == '.' || c == ' ').unwrap_or(tail.len());
            let unit = match &tail[..end] {
                "ns" => 1e-9,
                "us" | "µs" => 1e-6,
                "ms" => 1e-3,
                "s" => 1.0,
                "m" | "min" => 60.0,
                "h" => 3600.0,
                "d" => 86_400.0,
                _ => return None,
            };
            // Units fall: `1h30m`, not `30m1h` or `1s2s`.
            if unit >= last {
                return None;
            }
            last = unit;
            total += number * unit;
            rest = tail[end..].trim_start();
        }
        Self::try_from_secs(total)
    }
}

impl Ratio {
    /// From a share of one; none outside 0 to 1.
    pub fn try_new(share: f64) -> Option<Self> {
        (0.0..=1.0).contains(&share).then_some(Self(share))
    }

    fn read(text: &str) -> Option<Self> {
        match split(text)? {
            (number, "%" | "") => Self::try_new(number / 100.0),
            _ => None,
        }
    }
}

impl Bytes {
    fn read(text: &str) -> Option<Self> {
        let (number, unit) = split(text)?;
        let factor = match unit {
            "B" => 1.0,
            "kB" | "KB" => 1e3,
            "MB" => 1e6,
            "GB" => 1e9,
            "TB" => 1e12,
            "KiB" | "Ki" => 1024.0,
            "MiB" | "Mi" => 1024f64.powi(2),
            "GiB" | "Gi" => 1024f64.powi(3),
            "TiB" | "Ti" => 1024f64.powi(4),
            _ => return None,
        };
        let bytes = number * factor;
        (bytes <= 2f64.powi(53)).then_some(Self(bytes.round() as u64))
    }
}

impl Rate {
    fn read(text: &str) -> Option<Self> {
        let (number, unit) = split(text)?;
        let per = match unit {
            "/s" | "rps" => 1.0,
            "/m" | "/min" => 60.0,
            "/h" => 3600.0,
            _ => return None,
        };
        (number <= 1e7).then_some(Self(number / per))
    }
}

impl BitRate {
    fn read(text: &str) -> Option<Self> {
        let (number, unit) = split(text)?;
        let factor = match unit.to_ascii_lowercase().as_str() {
            "bit" | "bps" | "bit/s" => 1.0,
            "kbit" | "kbps" | "kbit/s" => 1e3,
            "mbit" | "mbps" | "mbit/s" => 1e6,
            "gbit" | "gbps" | "gbit/s" => 1e9,
            _ => return None,
        };
        let bits = number * factor;
        (bits <= 1e13).then_some(Self(bits.round() as u64))
    }
}

impl ByteRate {
    fn read(text: &str) -> Option<Self> {
        Bytes::read(text.trim().strip_suffix("/s")?).map(|Bytes(bytes)| Self(bytes))
    }
}

impl Amount {
    fn read(text: &str) -> Option<Self> {
        if text.trim_end().ends_with('%') {
            return Ratio::read(text).map(Self::Share);
        }
        Bytes::read(text).map(Self::Bytes)
    }
}

impl std::fmt::Display for Duration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut left = self.0.as_nanos();
        if left == 0 {
            return f.write_str("0s");
        }
        let units: [(&str, u128); 7] = [
            ("d", 86_400_000_000_000),
            ("h", 3_600_000_000_000),
            ("m", 60_000_000_000),
            ("s", 1_000_000_000),
            ("ms", 1_000_000),
            ("us", 1_000),
            ("ns", 1),
        ];
        for (unit, size) in units {
            if left >= size {
                write!(f, "{}{unit}", left / size)?;
                left %= size;
            }
        }
        Ok(())
    }
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Twelve digits hide the noise of the division by a hundred.
        let percent = (self.0 * 100.0 * 1e12).round() / 1e12;
        write!(f, "{percent}%")
    }
}

impl std::fmt::Display for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (unit, size) in [("TiB", 1u64 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)] {
            if self.0 >= size && self.0 % size == 0 {
                return write!(f, "{}{unit}", self.0 / size);
            }
        }
        write!(f, "{}B", self.0)
    }
}

impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/s", self.0)
    }
}

impl std::fmt::Display for BitRate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (unit, size) in [("gbit", 1_000_000_000), ("mbit", 1_000_000), ("kbit", 1_000)] {
            if self.0 >= size && self.0 % size == 0 {
                return write!(f, "{}{unit}", self.0 / size);
            }
        }
        write!(f, "{}bit", self.0)
    }
}

impl std::fmt::Display for ByteRate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/s", Bytes(self.0))
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Amount::Bytes(bytes) => bytes.fmt(f),
            Amount::Share(share) => share.fmt(f),
        }
    }
}
