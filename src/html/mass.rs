//! How much of the story stands in which element of a page, and where each line stands to it.

use super::block::{Blocks, LEVELS, REACH, clamp};

/// How much story stands in which element, and in blocks of which looks.
pub(super) struct Masses {
    /// For each element, the story in it, all text in it, and how many lines those are.
    elements: Vec<[i32; 3]>,
    /// For blocks of each looks, the story in them, all text, and how many lines those are.
    kinds: Vec<[i32; 3]>,
    total: i32,
    /// The innermost element that holds most of the story.
    home: u32,
}

impl Masses {
    /// Those of a page, by the scores of a first pass or, without them, by what looks like prose.
    pub(super) fn new(page: &Blocks, scores: Option<&[i16]>) -> Self {
        let tree = &page.marked.tree;
        let mut elements = vec![[0_i32; 3]; tree.elements.len()];
        let count = page.kinds.iter().max().map_or(0, |most| *most as usize + 1);
        let mut kinds = vec![[0_i32; 3]; count];
        let mut total = 0_i32;
        for (at, line) in page.lines.iter().enumerate() {
            let length = i32::try_from(line.shape.length.min(400)).unwrap_or(400);
            let story = match scores {
                Some(scores) => length * i32::from(scores[at]) / 1000,
                None if line.is_prose() => length,
                None => 0,
            };
            total = total.saturating_add(story);
            let add = |sums: &mut [i32; 3]| {
                for (sum, value) in sums.iter_mut().zip([story, length, 1]) {
                    *sum = sum.saturating_add(value);
                }
            };
            add(&mut kinds[page.kinds[at] as usize]);
            add(&mut elements[page.marked.lines[at].element as usize]);
        }
        // Children stand behind their parents.
        for id in (1..elements.len()).rev() {
            let sums = elements[id];
            let parent = &mut elements[tree.elements[id].parent as usize];
            for (sum, value) in parent.iter_mut().zip(sums) {
                *sum = sum.saturating_add(value);
            }
        }
        let most = total / 10 * 7;
        let home = (0..elements.len())
            .rev()
            .find(|id| elements[*id][0] >= most);
        Self {
            home: home.map_or(0, |id| u32::try_from(id).unwrap_or(0)),
            elements,
            kinds,
            total: total.max(1),
        }
    }

    /// How a line stands to the story of the page.
    pub(super) fn place(&self, page: &Blocks, at: usize) -> [i16; 3 * LEVELS + 8] {
        let mut features = [0; 3 * LEVELS + 8];
        let share = |part: i32, whole: i32| clamp(i64::from(part) * 100 / i64::from(whole.max(1)));
        for (level, element) in page.around[at].iter().enumerate() {
            let [story, text, lines] = self.elements[*element as usize];
            features[level] = share(story, self.total);
            features[LEVELS + level] = share(story, text);
            features[2 * LEVELS + level] = clamp(lines.into());
        }
        let [story, text, lines] = self.kinds[page.kinds[at] as usize];
        let mut in_home = 0;
        let mut above = 0;
        for (id, _) in page
            .marked
            .tree
            .upwards(page.marked.lines[at].element)
            .take(REACH)
        {
            above += 1;
            if id == self.home {
                in_home = above;
                break;
            }
        }
        let home = self.elements[self.home as usize];
        features[3 * LEVELS..].copy_from_slice(&[
            share(story, self.total),
            share(story, text),
            clamp(lines.into()),
            in_home,
            share(home[0], home[1]),
            clamp(home[2].into()),
            clamp(i64::from(self.total) / 8),
            i16::from(page.around[at][0] == self.home),
        ]);
        features
    }
}
