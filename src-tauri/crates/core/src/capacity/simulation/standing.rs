//! Requests that wait behind work which has piled up: first come, first served, by the capacity that there is when their turn
//! comes, not by that of the moment in which they arrived.

use std::collections::VecDeque;

use super::response::Responses;

/// Requests that arrived together.
#[derive(Clone, Copy)]
struct Party {
    arrived: f64,
    /// Seconds of one vCPU.
    work: f64,
    requests: f64,
}

/// All that wait, the first come first.
#[derive(Default)]
pub(super) struct Standing {
    parties: VecDeque<Party>,
}

impl Standing {
    /// Requests join the line.
    pub(super) fn arrive(&mut self, at: f64, work: f64, requests: f64) {
        if requests > 0.0 {
            self.parties.push_back(Party { arrived: at, work, requests });
        }
    }

    /// Serves for a while with so many vCPUs.
    pub(super) fn serve(&mut self, from: f64, to: f64, vcpus: f64, responses: &mut Responses) {
        if vcpus <= 0.0 {
            return;
        }
        let mut clock = from;
        while let Some(party) = self.parties.front_mut() {
            let start = clock.max(party.arrived);
            if start >= to {
                return;
            }
            let finish = start + party.work / vcpus;
            if finish > to {
                let share = (to - start) / (finish - start);
                responses.overloaded(((start + to) / 2.0 - party.arrived).max(0.0), party.requests * share);
                party.work *= 1.0 - share;
                party.requests *= 1.0 - share;
                return;
            }
            responses.overloaded((f64::midpoint(start, finish) - party.arrived).max(0.0), party.requests);
            clock = finish;
            self.parties.pop_front();
        }
    }

    /// The work is done: whoever is left over by rounding goes now.
    pub(super) fn clear(&mut self, now: f64, responses: &mut Responses) {
        for party in self.parties.drain(..) {
            responses.overloaded((now - party.arrived).max(0.0), party.requests);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capacity::latency::RequestTime;
    use crate::catalog::ContainerSize;

    /// By hand: 120 seconds of work wait before one vCPU that becomes four after 60 s. The last one to come waited (120 − 60) / 4 = 15 s
    /// more, not 60 s: 75 s in all, where the capacity of its arrival would say 120 s.
    #[test]
    fn capacity_that_comes_later_shortens_the_wait() {
        let request = RequestTime { cpu_ms: 10.0, latency_ms: 10.0 };
        let mut responses = Responses::new(request, ContainerSize::new(1_000, 2_048));
        let mut standing = Standing::default();
        standing.arrive(0.0, 119.99, 1.0);
        standing.arrive(0.0, 0.01, 1e9);
        standing.serve(0.0, 60.0, 1.0, &mut responses);
        standing.serve(60.0, 120.0, 4.0, &mut responses);
        let p50 = responses.percentiles().expect("requests").p50;
        assert!((p50 / 75_000.0 - 1.0).abs() < 0.015, "{p50}");
    }
}
