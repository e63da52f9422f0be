//! Address blocks of subnets: well-formed, apart from each other, and large enough for the tasks' and machines' addresses.

use super::Check;
use crate::problem::Problem;

/// The smallest and the largest block of a subnet that AWS accepts, as lengths of the prefix.
const PREFIXES: std::ops::RangeInclusive<u32> = 16..=28;

/// An IPv4 block: its first address and the length of its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    first: u32,
    prefix: u32,
}

impl Block {
    /// Reads `10.0.1.0/24`; `None` if it is none, or if it does not begin where its prefix says.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (address, prefix) = text.split_once('/')?;
        let prefix: u32 = prefix.parse().ok().filter(|prefix| PREFIXES.contains(prefix))?;
        let first = u32::from(address.parse::<std::net::Ipv4Addr>().ok()?);
        (first.trailing_zeros() >= 32 - prefix).then_some(Self { first, prefix })
    }

    /// Whether two blocks share addresses.
    fn crosses(self, other: Self) -> bool {
        let shift = 32 - self.prefix.min(other.prefix);
        self.first >> shift == other.first >> shift
    }
}

impl Check<'_> {
    pub(super) fn subnets(&mut self) {
        for (index, environment) in self.plan.environments.iter().enumerate() {
            let lists = [("public_subnets", &environment.public_subnets), ("private_subnets", &environment.private_subnets)];
            let mut known: Vec<(&str, Block)> = Vec::new();
            for (field, list) in lists {
                for (position, text) in list.iter().enumerate() {
                    let path = format!("environments[{index}].{field}[{position}]");
                    let about = |problem: Problem| problem.with("environment", environment.display_name());
                    let Some(block) = Block::parse(text) else {
                        self.push(about(Problem::error("subnet-malformed", path, text)));
                        continue;
                    };
                    if let Some((other, _)) = known.iter().find(|(_, other)| block.crosses(*other)) {
                        self.push(about(Problem::error("subnet-overlap", path, text).with("other", *other)));
                    }
                    known.push((text, block));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_read_as_networks_write_them() {
        for (text, sound) in [
            ("10.0.101.0/24", true),
            ("10.0.0.0/16", true),
            ("10.0.1.16/28", true),
            ("10.0.1.8/28", false),
            ("10.0.1.0/15", false),
            ("10.0.1.0/29", false),
            ("10.0.1/24", false),
            ("10.0.1.256/24", false),
            ("10.0.1.0", false),
            ("", false),
        ] {
            assert_eq!(Block::parse(text).is_some(), sound, "{text}");
        }
    }

    #[test]
    fn blocks_cross_when_one_holds_the_other() {
        for (one, other, crosses) in [
            ("10.0.1.0/24", "10.0.2.0/24", false),
            ("10.0.0.0/16", "10.0.2.0/24", true),
            ("10.0.2.0/24", "10.0.0.0/16", true),
            ("10.0.2.0/25", "10.0.2.128/25", false),
        ] {
            let block = |text: &str| Block::parse(text).expect("a block");
            assert_eq!(block(one).crosses(block(other)), crosses, "{one} {other}");
        }
    }
}
