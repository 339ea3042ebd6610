//! Sorts words into classes by what stands before and after them, by the exchange algorithm (Kneser
//! and Ney 1993; Martin, Liermann and Ney 1998): each word in turn goes to the class in which the
//! class bigrams make the text likeliest.

use std::collections::{BTreeMap, HashMap};

/// How many classes there are for words that are sorted.
const CLASSES: usize = 120;
/// How often a word must occur to be sorted.
const LEAST: u32 = 5;
/// How often all words are gone through at most.
const ROUNDS: usize = 8;
/// How many shapes there may be.
const SHAPES: usize = 256;

/// Classes of words: from 1 on. `sentences` hold each token's word and, as the class of words that
/// are too rare, its shape.
pub fn sort(sentences: &[Vec<(u32, u8)>]) -> Vec<(u32, u8)> {
    let mut sorter = Sorter::new(sentences);
    for _ in 0..ROUNDS {
        let moved = sorter.round();
        if moved * 200 < sorter.words.len() {
            break;
        }
    }
    let classes = sorter.words.iter().zip(&sorter.class_of);
    classes
        .map(|(word, class)| (*word, u8::try_from(class + 1).unwrap_or(0)))
        .collect()
}

struct Sorter {
    /// The sorted words, the commonest first; items after them stand for shapes.
    words: Vec<u32>,
    /// The class of each item.
    class_of: Vec<usize>,
    /// For each item which items stand before and after it, and how often.
    before: Vec<Vec<(u32, u32)>>,
    after: Vec<Vec<(u32, u32)>>,
    uses: Vec<u32>,
    /// How often one class follows another, and how often each occurs.
    pairs: Vec<u32>,
    sizes: Vec<u32>,
    classes: usize,
    /// n log n.
    entropy: Vec<f64>,
}

impl Sorter {
    fn new(sentences: &[Vec<(u32, u8)>]) -> Self {
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for (word, _) in sentences.iter().flatten() {
            *counts.entry(*word).or_default() += 1;
        }
        let mut common: Vec<_> = counts
            .into_iter()
            .filter(|(_, count)| *count >= LEAST)
            .collect();
        common.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
        let words: Vec<u32> = common.iter().map(|(word, _)| *word).collect();
        let number: HashMap<u32, usize> = words
            .iter()
            .enumerate()
            .map(|(at, word)| (*word, at))
            .collect();
        let edge = words.len() + SHAPES;
        let items = edge + 1;
        let item = |(word, shape): &(u32, u8)| {
            number
                .get(word)
                .copied()
                .unwrap_or(words.len() + usize::from(*shape))
        };
        let mut bigrams: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let mut uses = vec![0; items];
        for sentence in sentences {
            let mut last = edge;
            for token in sentence.iter().map(item).chain([edge]) {
                *bigrams.entry((last as u32, token as u32)).or_default() += 1;
                uses[token] += 1;
                last = token;
            }
        }
        let classes = CLASSES + SHAPES + 1;
        let class_of: Vec<usize> = (0..items)
            .map(|at| {
                if at < words.len() {
                    at % CLASSES
                } else {
                    CLASSES + at - words.len()
                }
            })
            .collect();
        let (mut before, mut after) = (vec![Vec::new(); items], vec![Vec::new(); items]);
        let mut pairs = vec![0; classes * classes];
        for ((one, two), count) in bigrams {
            after[one as usize].push((two, count));
            before[two as usize].push((one, count));
            pairs[class_of[one as usize] * classes + class_of[two as usize]] += count;
        }
        let mut sizes = vec![0; classes];
        for (class, uses) in class_of.iter().zip(&uses) {
            sizes[*class] += uses;
        }
        let total = uses.iter().sum::<u32>() as usize + 2;
        let entropy = (0..total)
            .map(|count| {
                if count < 2 {
                    0.0
                } else {
                    count as f64 * (count as f64).ln()
                }
            })
            .collect();
        Self {
            words,
            class_of,
            before,
            after,
            uses,
            pairs,
            sizes,
            classes,
            entropy,
        }
    }

    /// Offers each word all classes; gives how many moved.
    fn round(&mut self) -> usize {
        let mut moved = 0;
        for item in 0..self.words.len() {
            let (lefts, own) = self.contexts(&self.before[item], item);
            let (rights, _) = self.contexts(&self.after[item], item);
            let old = self.class_of[item];
            self.shift(item, old, &lefts, &rights, own, false);
            let mut best = (f64::NEG_INFINITY, old);
            for class in 0..CLASSES {
                let gain = self.gain(item, class, &lefts, &rights, own);
                if gain > best.0 {
                    best = (gain, class);
                }
            }
            self.shift(item, best.1, &lefts, &rights, own, true);
            moved += usize::from(best.1 != old);
            self.class_of[item] = best.1;
        }
        moved
    }

    /// How often each class stands beside an item, and how often the item itself does.
    fn contexts(&self, beside: &[(u32, u32)], item: usize) -> (Vec<(usize, u32)>, u32) {
        let mut found: Vec<(usize, u32)> = Vec::new();
        let mut own = 0;
        let mut counts = vec![0; self.classes];
        for (other, count) in beside {
            if *other as usize == item {
                own = *count;
            } else {
                let class = self.class_of[*other as usize];
                if counts[class] == 0 {
                    found.push((class, 0));
                }
                counts[class] += count;
            }
        }
        for (class, count) in &mut found {
            *count = counts[*class];
        }
        (found, own)
    }

    fn shift(
        &mut self,
        item: usize,
        class: usize,
        lefts: &[(usize, u32)],
        rights: &[(usize, u32)],
        own: u32,
        add: bool,
    ) {
        let change =
            |count: &mut u32, by: u32| *count = if add { *count + by } else { *count - by };
        for (left, count) in lefts {
            change(&mut self.pairs[left * self.classes + class], *count);
        }
        for (right, count) in rights {
            change(&mut self.pairs[class * self.classes + right], *count);
        }
        change(&mut self.pairs[class * self.classes + class], own);
        change(&mut self.sizes[class], self.uses[item]);
    }

    fn gain(
        &self,
        item: usize,
        class: usize,
        lefts: &[(usize, u32)],
        rights: &[(usize, u32)],
        own: u32,
    ) -> f64 {
        let grown = |count: u32, by: u32| {
            self.entropy[(count + by) as usize] - self.entropy[count as usize]
        };
        let (mut gain, mut inner) = (0.0, own);
        for (left, count) in lefts {
            if *left == class {
                inner += count;
            } else {
                gain += grown(self.pairs[left * self.classes + class], *count);
            }
        }
        for (right, count) in rights {
            if *right == class {
                inner += count;
            } else {
                gain += grown(self.pairs[class * self.classes + right], *count);
            }
        }
        gain += grown(self.pairs[class * self.classes + class], inner);
        gain - 2.0 * grown(self.sizes[class], self.uses[item])
    }
}
