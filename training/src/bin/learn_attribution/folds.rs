//! Leaves, for each part of the articles, what was learned from the others.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use crate::corpus::Article;
use crate::sequence::sum;
use crate::{Fold, TREES, Words, boost, learn_extent, learn_wording, regression};

/// Writes `N.weights` for each part and, in `articles`, the part and the name of each article, one a
/// line with a tab between.
pub fn write(
    folder: &Path,
    train: &[Article],
    words: &Words,
    folds: &[Fold],
    threshold: f32,
) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut articles = String::new();
    for (number, fold) in folds.iter().enumerate() {
        let positions = fold.read.iter().map(|(at, _)| *at);
        for at in positions.clone() {
            let _ = writeln!(articles, "{number}\t{}", train[at].name);
        }
        let counts: Vec<_> = positions.map(|at| words.counts[at].clone()).collect();
        let others = || {
            let all = folds.iter().enumerate();
            all.filter(move |(at, _)| *at != number)
                .map(|(_, fold)| fold)
        };
        let rows: Vec<_> = others().flat_map(|fold| fold.rows.clone()).collect();
        let forest = boost::grow(&rows, &TREES).section();
        let wording = regression(&learn_wording(others()));
        let extent = regression(&learn_extent(others()));
        let learned = Some((&wording, &extent, forest, threshold));
        let file = words.file(&fold.labellers, &sum(&counts), learned);
        fs::write(folder.join(format!("{number}.weights")), file)?;
    }
    fs::write(folder.join("articles"), articles)
}
