//! Linear-chain conditional random fields: marginal probabilities and the best labellings.

use super::exponential::{exp, ln};

/// What labels give to each other: `transitions[before][after]`, in log-odds.
pub(crate) type Transitions<const L: usize> = [[f32; L]; L];

/// A score that no labelling survives.
pub(crate) const NEVER: f32 = -1e6;

/// Room to decode sequences in, used again and again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lattice<const L: usize> {
    /// The score of each label at each position; filled by the caller.
    pub(crate) emissions: Vec<[f32; L]>,
    /// The probability of each label at each position.
    pub(crate) marginals: Vec<[f32; L]>,
    /// The logarithm of the sum over all labellings.
    pub(crate) log_sum: f32,
    scores: Vec<[f32; L]>,
    back: Vec<[Step; L]>,
}

/// The labels before, best first.
#[derive(Clone, Copy, Debug)]
struct Step {
    scores: [f32; BEST],
    from: [(u8, u8); BEST],
}

const NO_STEP: Step = Step {
    scores: [NEVER; BEST],
    from: [(0, 0); BEST],
};

/// Labels less likely than this at a position are in none of the best labellings.
const UNLIKELY: f32 = 1e-3;

/// How many labellings are kept.
pub(crate) const BEST: usize = 6;

impl<const L: usize> Lattice<L> {
    pub(crate) fn clear(&mut self) {
        self.emissions.clear();
    }

    /// Computes the marginals by the forward–backward algorithm; `odds` are the exponentials of
    /// the transitions.
    #[inline(never)]
    pub(crate) fn sum(&mut self, odds: &Transitions<L>) {
        self.forward(odds);
        self.backward(odds);
    }

    /// Gives each position the odds of its labels given all before it, and sums up.
    #[inline]
    fn forward(&mut self, odds: &Transitions<L>) {
        self.marginals.clear();
        self.scores.clear();
        let mut log_sum = 0.0;
        // Of what the positions add to the sum; its logarithm is taken now and then.
        let mut product = 1.0_f32;
        let mut before = [1.0; L];
        for (at, emission) in self.emissions.iter().enumerate() {
            let most = emission.iter().copied().fold(f32::MIN, f32::max);
            log_sum += most;
            let mut weight = [0.0; L];
            let mut forward = [0.0; L];
            let mut total = 0.0;
            for label in 0..L {
                weight[label] = if emission[label] <= NEVER {
                    0.0
                } else {
                    exp(emission[label] - most)
                };
                let reached = if at == 0 {
                    1.0
                } else {
                    (0..L).map(|last| before[last] * odds[last][label]).sum()
                };
                forward[label] = reached * weight[label];
                total += forward[label];
            }
            product *= total.max(f32::MIN_POSITIVE);
            if !(1e-9..1e9).contains(&product) {
                log_sum += ln(product);
                product = 1.0;
            }
            let scale = 1.0 / total.max(f32::MIN_POSITIVE);
            for value in &mut forward {
                *value *= scale;
            }
            self.scores.push(weight);
            self.marginals.push(forward);
            before = forward;
        }
        self.log_sum = log_sum + ln(product);
    }

    /// Multiplies the odds of each position by those given all after it.
    #[inline]
    fn backward(&mut self, odds: &Transitions<L>) {
        let mut after = [1.0; L];
        for at in (0..self.emissions.len()).rev() {
            let marginal = &mut self.marginals[at];
            let mut total = 0.0;
            for label in 0..L {
                marginal[label] *= after[label];
                total += marginal[label];
            }
            let scale = 1.0 / total.max(f32::MIN_POSITIVE);
            for value in marginal.iter_mut() {
                *value *= scale;
            }
            let weight = &self.scores[at];
            let mut next = [0.0; L];
            let mut total = 0.0;
            for last in 0..L {
                next[last] = (0..L)
                    .map(|label| odds[last][label] * weight[label] * after[label])
                    .sum();
                total += next[last];
            }
            let scale = 1.0 / total.max(f32::MIN_POSITIVE);
            after = next.map(|value| value * scale);
        }
    }

    /// The best labellings with the logarithms of their probabilities, best first; after
    /// [`sum`](Self::sum).
    pub(crate) fn best(
        &mut self,
        transitions: &Transitions<L>,
        labellings: &mut Vec<(f32, Vec<u8>)>,
    ) {
        labellings.clear();
        self.back.clear();
        for at in 0..self.emissions.len() {
            let steps = self.steps(transitions, at);
            self.back.push(steps);
        }
        let Some(last) = self.back.last() else {
            return;
        };
        let mut ends = NO_STEP;
        for (label, step) in last.iter().enumerate() {
            for rank in 0..BEST {
                if step.scores[rank] <= NEVER || !ends.offer(step.scores[rank], label, rank) {
                    break;
                }
            }
        }
        for (score, end) in ends.scores.into_iter().zip(ends.from) {
            if score <= NEVER {
                break;
            }
            labellings.push((score - self.log_sum, self.labels_to(end)));
        }
    }

    /// The best ways to each label at a position.
    #[inline(never)]
    fn steps(&self, transitions: &Transitions<L>, at: usize) -> [Step; L] {
        let mut steps = [NO_STEP; L];
        let last = at.checked_sub(1).map(|last| &self.back[last]);
        for (label, step) in steps.iter_mut().enumerate() {
            let emission = self.emissions[at][label];
            if emission <= NEVER || self.marginals[at][label] < UNLIKELY {
                continue;
            }
            let Some(last) = last else {
                step.scores[0] = emission;
                continue;
            };
            for (from, lasts) in last.iter().enumerate() {
                let gain = transitions[from][label] + emission;
                if lasts.scores[0] <= NEVER || transitions[from][label] <= NEVER {
                    continue;
                }
                for rank in 0..BEST {
                    if lasts.scores[rank] <= NEVER
                        || !step.offer(lasts.scores[rank] + gain, from, rank)
                    {
                        break;
                    }
                }
            }
        }
        steps
    }

    /// The labels of the way that ends with a label and a rank.
    fn labels_to(&self, end: (u8, u8)) -> Vec<u8> {
        let mut labels = vec![0; self.back.len()];
        let (mut label, mut rank) = end;
        for (own, steps) in labels.iter_mut().zip(&self.back).rev() {
            *own = label;
            (label, rank) = steps[usize::from(label)].from[usize::from(rank)];
        }
        labels
    }
}

impl Step {
    /// Takes a score in if it is among the best.
    fn offer(&mut self, score: f32, label: usize, rank: usize) -> bool {
        if score <= self.scores[BEST - 1] {
            return false;
        }
        let mut place = BEST - 1;
        while place > 0 && self.scores[place - 1] < score {
            self.scores[place] = self.scores[place - 1];
            self.from[place] = self.from[place - 1];
            place -= 1;
        }
        self.scores[place] = score;
        #[allow(clippy::cast_possible_truncation)]
        {
            self.from[place] = (label as u8, rank as u8);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{Lattice, Transitions};

    const EMISSIONS: [[f32; 2]; 3] = [[0.5, 0.0], [0.0, 0.3], [0.2, 0.1]];
    const TRANSITIONS: Transitions<2> = [[0.1, -0.4], [0.3, 0.0]];

    /// All labellings with their scores, best first.
    fn all() -> Vec<(f32, Vec<u8>)> {
        let mut all = Vec::new();
        for number in 0..8_u8 {
            let labels: Vec<u8> = (0..3).map(|at| number >> at & 1).collect();
            let place = |at: usize| usize::from(labels[at]);
            let emissions: f32 = (0..3).map(|at| EMISSIONS[at][place(at)]).sum();
            let steps: f32 = (1..3).map(|at| TRANSITIONS[place(at - 1)][place(at)]).sum();
            all.push((emissions + steps, labels));
        }
        all.sort_by(|one, two| two.0.total_cmp(&one.0));
        all
    }

    fn lattice() -> Lattice<2> {
        let mut lattice = Lattice::default();
        lattice.emissions.extend(EMISSIONS);
        lattice.sum(&TRANSITIONS.map(|row| row.map(f32::exp)));
        lattice
    }

    #[test]
    fn marginals_are_those_of_all_labellings() {
        let lattice = lattice();
        let sum: f32 = all().iter().map(|(score, _)| score.exp()).sum();
        assert!((lattice.log_sum - sum.ln()).abs() < 1e-4);
        for at in 0..3 {
            let with = all().into_iter().filter(|(_, labels)| labels[at] == 1);
            let share = with.map(|(score, _)| score.exp()).sum::<f32>() / sum;
            assert!((lattice.marginals[at][1] - share).abs() < 1e-4);
        }
    }

    #[test]
    fn the_best_labellings_come_in_order() {
        let mut lattice = lattice();
        let mut found = Vec::new();
        lattice.best(&TRANSITIONS, &mut found);
        for ((log_probability, labels), (score, expected)) in found.iter().zip(all()) {
            assert_eq!(*labels, expected);
            assert!((log_probability - (score - lattice.log_sum)).abs() < 1e-4);
        }
    }
}
