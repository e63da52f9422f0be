//! How many machines hold a set of tasks: first fit, the largest first (formula `bin-packing`).
//!
//! All figures are whole numbers, so that every platform and an independent computation come to the same machines.

/// What a task asks for, or a machine offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub struct Room {
    /// Thousandths of a vCPU.
    pub milli_vcpu: u32,
    /// MiB of memory.
    pub mib: u32,
}

/// What a machine offers to tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// CPU and memory.
    pub room: Room,
    /// Tasks at the same time.
    pub tasks: u32,
}

impl Bin {
    /// What a node offers beside its daemons: their CPU and memory, and so many pods of the most that it may hold.
    pub(crate) const fn beside(node: Room, daemons: Room, pods: u32, daemon_pods: u32) -> Self {
        let room = Room { milli_vcpu: node.milli_vcpu.saturating_sub(daemons.milli_vcpu), mib: node.mib.saturating_sub(daemons.mib) };
        Self { room, tasks: pods.saturating_sub(daemon_pods) }
    }

    /// Whether an empty machine holds one such task.
    #[must_use]
    pub const fn holds(&self, task: Room) -> bool {
        self.tasks > 0 && task.milli_vcpu <= self.room.milli_vcpu && task.mib <= self.room.mib
    }
}

/// Machines for a set of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Packing {
    /// Machines that first fit decreasing opens.
    pub machines: u32,
    /// No packing needs fewer.
    pub lower_bound: u32,
    /// Most tasks on one machine, without those of the platform itself.
    pub fullest: u32,
    /// CPU that the tasks ask for, in percent of what the machines offer.
    pub cpu_percent: u32,
    /// Memory that they ask for, in percent.
    pub memory_percent: u32,
}

/// Packs tasks, of each kind so many; the first `system` kinds are the platform's own. `None` if a task fits into no machine.
#[must_use]
pub fn pack(kinds: &[(Room, u32)], system: usize, bin: Bin) -> Option<Packing> {
    let mut sorted: Vec<(usize, (Room, u32))> = kinds.iter().copied().enumerate().filter(|(_, (_, count))| *count > 0).collect();
    if sorted.iter().any(|(_, (task, _))| !bin.holds(*task)) {
        return None;
    }
    sorted.sort_by_key(|&(_, (task, _))| std::cmp::Reverse((dominant(task, bin.room), task)));
    let kinds: Vec<(Room, u32)> = sorted.iter().map(|(_, kind)| *kind).collect();
    // Of each machine: what is free, for how many tasks, and how many of the workloads' it has.
    let mut open: Vec<(Room, u32, u32)> = Vec::new();
    for &(position, (task, count)) in &sorted {
        let counted = |tasks: u32| if position < system { 0 } else { tasks };
        let mut left = count;
        // Tasks of a kind are alike: each machine in turn takes as many as it holds.
        for (free, tasks, own) in &mut open {
            let here = fits(task, *free, *tasks).min(left);
            take(free, tasks, task, here);
            *own += counted(here);
            left -= here;
            if left == 0 {
                break;
            }
        }
        let fresh = fits(task, bin.room, bin.tasks);
        while left > 0 {
            let here = fresh.min(left);
            let (mut free, mut tasks) = (bin.room, bin.tasks);
            take(&mut free, &mut tasks, task, here);
            open.push((free, tasks, counted(here)));
            left -= here;
        }
    }
    let machines = u32::try_from(open.len()).unwrap_or(u32::MAX);
    let (cpu, memory, _) = sums(&kinds);
    let percent = |used: u64, each: u32| {
        let offered = u64::from(each) * u64::from(machines);
        (used * 100).checked_div(offered).map_or(0, |percent| u32::try_from(percent).unwrap_or(u32::MAX))
    };
    Some(Packing {
        machines,
        lower_bound: lower_bound(&kinds, bin),
        fullest: open.iter().map(|(_, _, own)| *own).max().unwrap_or(0),
        cpu_percent: percent(cpu, bin.room.milli_vcpu),
        memory_percent: percent(memory, bin.room.mib),
    })
}

/// The larger of the two shares of a machine, over the product of its rooms.
fn dominant(task: Room, room: Room) -> u64 {
    (u64::from(task.milli_vcpu) * u64::from(room.mib)).max(u64::from(task.mib) * u64::from(room.milli_vcpu))
}

fn fits(task: Room, free: Room, tasks: u32) -> u32 {
    let times = |free: u32, each: u32| free.checked_div(each).unwrap_or(u32::MAX);
    times(free.milli_vcpu, task.milli_vcpu).min(times(free.mib, task.mib)).min(tasks)
}

fn take(free: &mut Room, tasks: &mut u32, task: Room, count: u32) {
    free.milli_vcpu -= task.milli_vcpu * count;
    free.mib -= task.mib * count;
    *tasks -= count;
}

fn sums(kinds: &[(Room, u32)]) -> (u64, u64, u64) {
    kinds.iter().fold((0, 0, 0), |(cpu, memory, tasks), (task, count)| {
        let count = u64::from(*count);
        (cpu + u64::from(task.milli_vcpu) * count, memory + u64::from(task.mib) * count, tasks + count)
    })
}

/// Machines that any packing needs: for the sum of each resource, for the number of tasks, and for those of which no two share one.
fn lower_bound(kinds: &[(Room, u32)], bin: Bin) -> u32 {
    let (cpu, memory, tasks) = sums(kinds);
    let halves = |of: fn(&Room) -> u32| {
        let large = kinds.iter().filter(|(task, _)| u64::from(of(task)) * 2 > u64::from(of(&bin.room)));
        large.map(|(_, count)| u64::from(*count)).sum::<u64>()
    };
    let bound = [
        cpu.div_ceil(u64::from(bin.room.milli_vcpu.max(1))),
        memory.div_ceil(u64::from(bin.room.mib.max(1))),
        tasks.div_ceil(u64::from(bin.tasks.max(1))),
        halves(|room| room.milli_vcpu),
        halves(|room| room.mib),
    ];
    u32::try_from(bound.into_iter().max().unwrap_or(0)).unwrap_or(u32::MAX)
}

/// Deals the tasks of each kind over zones: each zone gets the same number, and what is left goes to the zones in turn, the next
/// kind beginning where the last one ended.
#[must_use]
pub fn deal(kinds: &[(Room, u32)], zones: u32) -> Vec<Vec<(Room, u32)>> {
    let zones = zones.max(1);
    let mut next = 0;
    let mut dealt = vec![Vec::with_capacity(kinds.len()); zones as usize];
    for &(task, count) in kinds {
        let rest = count % zones;
        for zone in 0..zones {
            let extra = u32::from((zone + zones - next) % zones < rest);
            dealt[zone as usize].push((task, count / zones + extra));
        }
        next = (next + rest) % zones;
    }
    dealt
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn room(milli_vcpu: u32, mib: u32) -> Room {
        Room { milli_vcpu, mib }
    }

    /// Each row is worked by hand on a machine of 4,000 thousandths and 16,000 MiB, of at most 10 tasks.
    #[test]
    fn the_largest_goes_first() {
        for (why, kinds, machines, bound) in [
            ("nothing", vec![], 0, 0),
            ("four of a quarter fill one", vec![(room(1_000, 1_000), 4)], 1, 1),
            ("a fifth opens another", vec![(room(1_000, 1_000), 5)], 2, 2),
            ("memory binds: 3 of 5,000 MiB in one", vec![(room(100, 5_000), 7)], 3, 3),
            ("the number of tasks binds", vec![(room(10, 10), 21)], 3, 3),
            ("2,500 leave 1,500 each, which takes one of 1,500", vec![(room(1_500, 100), 3), (room(2_500, 100), 3)], 3, 3),
            ("three of 1,500 take two machines although 4,500 / 4,000 is 2", vec![(room(1_500, 100), 3)], 2, 2),
            ("five of 1,500: two to a machine, three where the sum allows two", vec![(room(1_500, 100), 5)], 3, 2),
        ] {
            let packing = pack(&kinds, 0, Bin { room: room(4_000, 16_000), tasks: 10 }).expect("fits");
            assert_eq!((packing.machines, packing.lower_bound), (machines, bound), "{why}");
        }
        assert_eq!(pack(&[(room(4_001, 1), 1)], 0, Bin { room: room(4_000, 16_000), tasks: 10 }), None, "larger than a machine");
    }

    /// Six of a tenth and two of a quarter share a machine; whoever counts what is lost with it counts the two.
    #[test]
    fn tasks_of_the_platform_are_not_counted() {
        let kinds = [(room(400, 400), 6), (room(1_000, 1_000), 2)];
        let bin = Bin { room: room(4_400, 16_000), tasks: 10 };
        let fullest = |system| pack(&kinds, system, bin).map(|packing| (packing.machines, packing.fullest));
        assert_eq!((fullest(1), fullest(0)), (Some((1, 2)), Some((1, 8))));
    }

    #[test]
    fn zones_get_the_same_and_the_rest_in_turn() {
        let dealt = deal(&[(room(1, 1), 5), (room(2, 2), 2), (room(3, 3), 1)], 3);
        let counts: Vec<Vec<u32>> = dealt.iter().map(|zone| zone.iter().map(|(_, count)| *count).collect()).collect();
        // Five: 2, 2, 1. Two: the third zone and the first. One: the second.
        assert_eq!(counts, [vec![2, 1, 0], vec![2, 0, 1], vec![1, 1, 0]]);
    }

    proptest! {
        /// First fit decreasing, one task after the other, as textbooks have it.
        #[test]
        fn packing_by_kinds_is_packing_one_by_one(
            kinds in proptest::collection::vec((1u32..4_000, 1u32..16_000, 0u32..12), 0..8), limit in 1u32..30,
        ) {
            let bin = Bin { room: room(4_000, 16_000), tasks: limit };
            let kinds: Vec<(Room, u32)> = kinds.into_iter().map(|(cpu, memory, count)| (room(cpu, memory), count)).collect();
            let mut tasks: Vec<Room> = kinds.iter().flat_map(|(task, count)| std::iter::repeat_n(*task, *count as usize)).collect();
            let share = |task: &Room| (f64::from(task.milli_vcpu) / 4_000.0).max(f64::from(task.mib) / 16_000.0);
            tasks.sort_by(|a, b| share(b).total_cmp(&share(a)).then(b.cmp(a)));
            let mut bins: Vec<(u32, u32, u32)> = Vec::new();
            for task in tasks {
                let place = bins.iter_mut().find(|(cpu, memory, count)| {
                    cpu + task.milli_vcpu <= 4_000 && memory + task.mib <= 16_000 && *count < limit
                });
                match place {
                    Some((cpu, memory, count)) => {
                        *cpu += task.milli_vcpu;
                        *memory += task.mib;
                        *count += 1;
                    }
                    None => bins.push((task.milli_vcpu, task.mib, 1)),
                }
            }
            let packing = pack(&kinds, 0, bin).expect("fits");
            prop_assert_eq!(packing.machines as usize, bins.len());
            prop_assert!(packing.lower_bound <= packing.machines);
        }

        #[test]
        fn dealing_loses_nothing(kinds in proptest::collection::vec(0u32..40, 1..8), zones in 1u32..5) {
            let kinds: Vec<(Room, u32)> = kinds.into_iter().map(|count| (room(count, 1), count)).collect();
            let dealt = deal(&kinds, zones);
            for (kind, (_, count)) in kinds.iter().enumerate() {
                let counts: Vec<u32> = dealt.iter().map(|zone| zone[kind].1).collect();
                prop_assert_eq!(counts.iter().sum::<u32>(), *count);
                prop_assert!(counts.iter().max() <= counts.iter().min().map(|least| least + 1).as_ref());
            }
        }
    }
}
