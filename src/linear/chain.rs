//! Linear-chain conditional random fields: marginal probabilities and the best labellings.

use super::exponential::{exp, ln};

/// What labels give to each other: `transitions[before][after]`, in log-odds.
pub(crate) type Transitions<const L: usize> = [[f32; L]; L];

/// A score that no labelling survives.
pub(crate) const NEVER: f32 = -1e6;

/// Transitions as odds, by the label before and by the one after.
#[derive(Clone, Debug)]
pub(crate) struct Odds<const L: usize> {
    by_last: Transitions<L>,
    by_next: Transitions<L>,
}

impl<const L: usize> Odds<L> {
    /// The exponentials of transitions.
    pub(crate) fn new(transitions: &Transitions<L>) -> Self {
        let mut odds = Self {
            by_last: [[0.0; L]; L],
            by_next: [[0.0; L]; L],
        };
        for (last, row) in transitions.iter().enumerate() {
            for (next, value) in row.iter().enumerate() {
                let value = if *value > NEVER { exp(*value) } else { 0.0 };
                odds.by_last[last][next] = value;
                odds.by_next[next][last] = value;
            }
        }
        odds
    }
}

/// Room to decode sequences in, used again and again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lattice<const L: usize> {
    /// The score of each label at each position; filled by the caller.
    pub(crate) emissions: Vec<[f32; L]>,
    /// The probability of each label at each position.
    pub(crate) marginals: Vec<[f32; L]>,
    /// The logarithm of the sum over all labellings.
    pub(crate) log_sum: f32,
    weights: Vec<[f32; L]>,
    /// The likely labels of all positions, and how many of them stand before each position.
    states: Vec<State>,
    starts: Vec<usize>,
}

/// A label at a position, with the best ways to it.
#[derive(Clone, Copy, Debug)]
struct State {
    label: u8,
    /// How many ways there are.
    count: u8,
    scores: [f32; BEST],
    /// Which state of the position before each way comes from, and which of the ways to that.
    from: [(u8, u8); BEST],
}

/// How many labellings are kept.
pub(crate) const BEST: usize = 6;

/// Labels less likely than this at a position, times what the least likely labelling may be of the
/// best, are in none of the labellings that are kept.
const UNLIKELY: f32 = 0.1;

/// The best ways to label a sequence, best first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Labellings {
    log_probabilities: Vec<f32>,
    /// The labels of each, one after another.
    labels: Vec<u8>,
    length: usize,
}

impl Labellings {
    /// Each with the logarithm of its probability.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (f32, &[u8])> {
        let labels = self.labels.chunks_exact(self.length.max(1));
        self.log_probabilities.iter().copied().zip(labels)
    }
}

impl<const L: usize> Lattice<L> {
    pub(crate) fn clear(&mut self) {
        self.emissions.clear();
    }

    /// Computes the marginals by the forward–backward algorithm.
    #[inline(never)]
    pub(crate) fn sum(&mut self, odds: &Odds<L>) {
        self.forward(odds);
        self.backward(odds);
    }

    /// Gives each position the odds of its labels given all before it, and sums up.
    #[inline]
    fn forward(&mut self, odds: &Odds<L>) {
        self.marginals.clear();
        self.weights.clear();
        let mut log_sum = 0.0;
        // Of what the positions add to the sum; its logarithm is taken now and then.
        let mut product = 1.0_f32;
        let mut reached = [1.0; L];
        for emission in &self.emissions {
            let most = emission.iter().copied().fold(f32::MIN, f32::max);
            log_sum += most;
            let weight = emission.map(|score| exp(score - most));
            let mut forward = [0.0; L];
            for label in 0..L {
                forward[label] = reached[label] * weight[label];
            }
            let total: f32 = forward.iter().sum();
            product *= total.max(f32::MIN_POSITIVE);
            if !(1e-9..1e9).contains(&product) {
                log_sum += ln(product);
                product = 1.0;
            }
            let forward = scaled(forward, total);
            reached = through(&odds.by_last, &forward);
            self.weights.push(weight);
            self.marginals.push(forward);
        }
        self.log_sum = log_sum + ln(product);
    }

    /// Multiplies the odds of each position by those given all after it.
    #[inline]
    fn backward(&mut self, odds: &Odds<L>) {
        let mut after = [1.0; L];
        for (marginal, weight) in self.marginals.iter_mut().zip(&self.weights).rev() {
            let mut next = [0.0; L];
            for label in 0..L {
                marginal[label] *= after[label];
                next[label] = weight[label] * after[label];
            }
            *marginal = scaled(*marginal, marginal.iter().sum());
            let reached = through(&odds.by_next, &next);
            after = scaled(reached, reached.iter().sum());
        }
    }

    /// The best labellings; after [`sum`](Self::sum). Those are left out whose probability has a
    /// logarithm that is `behind` less than that of the best.
    pub(crate) fn best(
        &mut self,
        transitions: &Transitions<L>,
        behind: f32,
        labellings: &mut Labellings,
    ) {
        labellings.length = self.emissions.len();
        labellings.labels.clear();
        labellings.log_probabilities.clear();
        self.walk(transitions, behind);
        let before = self
            .starts
            .last()
            .map_or(&[][..], |start| &self.states[*start..]);
        let end = State::after(before, &[0.0; L], 0.0, behind);
        for way in 0..usize::from(end.count) {
            let score = end.scores[way] - self.log_sum;
            labellings.log_probabilities.push(score);
            self.push_labels(end.from[way], &mut labellings.labels);
        }
    }

    /// Finds the likely labels of all positions, with the best ways to each.
    #[inline(never)]
    fn walk(&mut self, transitions: &Transitions<L>, behind: f32) {
        let least = UNLIKELY * exp(-behind);
        self.states.clear();
        self.starts.clear();
        for (emission, marginal) in self.emissions.iter().zip(&self.marginals) {
            let start = self.states.len();
            let before = self.starts.last().copied();
            // The likely ones first, by sums: branches could not be foretold.
            let (mut likely, mut count) = ([0; L], 0);
            for (label, probability) in marginal.iter().enumerate() {
                likely[count] = label;
                count += usize::from(*probability >= least);
            }
            for label in likely.into_iter().take(count) {
                let state = if let Some(before) = before {
                    let before = &self.states[before..start];
                    let mut gains = [0.0; L];
                    for (gain, state) in gains.iter_mut().zip(before) {
                        *gain = transitions[usize::from(state.label)][label];
                    }
                    State::after(before, &gains, emission[label], behind)
                } else {
                    State::first(emission[label])
                };
                self.states.push(state.of(label));
            }
            self.starts.push(start);
        }
    }

    /// Adds the labels of the way to the last position that ends with a state and one of its ways.
    fn push_labels(&self, end: (u8, u8), labels: &mut Vec<u8>) {
        let start = labels.len();
        labels.resize(start + self.starts.len(), 0);
        let (mut state, mut way) = end;
        for (label, first) in labels[start..].iter_mut().zip(&self.starts).rev() {
            let own = &self.states[first + usize::from(state)];
            *label = own.label;
            (state, way) = own.from[usize::from(way)];
        }
    }
}

/// The sums over the labels on one side, each times the odds of a step.
#[inline]
fn through<const L: usize>(odds: &Transitions<L>, values: &[f32; L]) -> [f32; L] {
    let mut sums = [0.0; L];
    for (odds, value) in odds.iter().zip(values) {
        for label in 0..L {
            sums[label] += odds[label] * value;
        }
    }
    sums
}

/// Values as shares of their total.
#[inline]
fn scaled<const L: usize>(values: [f32; L], total: f32) -> [f32; L] {
    let scale = 1.0 / total.max(f32::MIN_POSITIVE);
    values.map(|value| value * scale)
}

/// All ways of the first state.
const WAYS: [(u8, u8); BEST] = [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 5)];

impl State {
    /// A state that no way leads to.
    const UNREACHED: Self = Self {
        label: 0,
        count: 0,
        scores: [NEVER; BEST],
        from: [(0, 0); BEST],
    };

    /// The state at the first position, which has a score.
    fn first(score: f32) -> Self {
        let mut state = Self {
            count: 1,
            ..Self::UNREACHED
        };
        state.scores[0] = score;
        state
    }

    /// The state as that of a label.
    #[allow(clippy::cast_possible_truncation)] // labels are few
    fn of(self, label: usize) -> Self {
        Self {
            label: label as u8,
            ..self
        }
    }

    /// The best ways from the states of the position before, which gain something each; the gain is
    /// added to all. What falls behind the best does so to the end, as that goes on alike.
    #[inline]
    fn after<const L: usize>(before: &[Self], gains: &[f32; L], gain: f32, behind: f32) -> Self {
        if let [last] = before {
            return last.alone(gains[0], gain);
        }
        let mut state = Self::UNREACHED;
        // The best way of each state before that is not taken yet.
        let (mut ways, mut heads) = ([0_u8; L], [NEVER; L]);
        for (number, last) in before.iter().enumerate().take(L) {
            heads[number] = last.head(0, gains[number]);
        }
        for place in 0..BEST {
            let (mut from, mut most) = (0, NEVER);
            for (number, head) in heads.iter().enumerate().take(before.len()) {
                if *head > most {
                    (from, most) = (number, *head);
                }
            }
            if most <= NEVER.max(state.scores[0] - gain - behind) {
                break;
            }
            state.scores[place] = most + gain;
            #[allow(clippy::cast_possible_truncation)] // labels are few
            {
                state.from[place] = (from as u8, ways[from]);
            }
            state.count += 1;
            ways[from] += 1;
            heads[from] = before[from].head(ways[from], gains[from]);
        }
        state
    }

    /// The state that only this one leads to.
    #[inline]
    fn alone(&self, own: f32, gain: f32) -> Self {
        if own <= NEVER {
            return Self::UNREACHED;
        }
        Self {
            scores: self.scores.map(|score| score + own + gain),
            from: WAYS,
            ..*self
        }
    }

    /// The score of one of its ways with a gain, if there are so many and the gain may be had.
    #[inline]
    fn head(&self, way: u8, gain: f32) -> f32 {
        if way < self.count && gain > NEVER {
            self.scores[usize::from(way)] + gain
        } else {
            NEVER
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BEST, Labellings, Lattice, NEVER, Odds, Transitions};

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
        lattice.sum(&Odds::new(&TRANSITIONS));
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
        let mut found = Labellings::default();
        lattice.best(&TRANSITIONS, 9.0, &mut found);
        assert_eq!(found.iter().count(), BEST);
        for ((log_probability, labels), (score, expected)) in found.iter().zip(all()) {
            assert_eq!(labels, expected);
            assert!((log_probability - (score - lattice.log_sum)).abs() < 1e-4);
        }
    }

    #[test]
    fn steps_that_are_ruled_out_are_in_no_labelling() {
        let transitions = [[0.0, NEVER], [0.0, 0.0]];
        let mut lattice = Lattice::default();
        lattice
            .emissions
            .extend([[5.0, 0.0], [0.0, 5.0], [0.0, 0.0]]);
        lattice.sum(&Odds::new(&transitions));
        let mut found = Labellings::default();
        lattice.best(&transitions, 99.0, &mut found);
        assert!(found.iter().count() > 2);
        for (_, labels) in found.iter() {
            assert!(labels.windows(2).all(|pair| pair != [0, 1]));
        }
    }

    #[test]
    fn labellings_far_behind_the_best_are_left_out() {
        let mut lattice = lattice();
        let mut found = Labellings::default();
        lattice.best(&TRANSITIONS, 0.45, &mut found);
        let best = all()[0].0;
        let near = all().into_iter().filter(|(score, _)| best - score < 0.45);
        assert_eq!(found.iter().count(), near.count());
    }
}
