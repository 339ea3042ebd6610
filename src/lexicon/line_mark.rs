//! Marks by which lines of a page are known as they are written, with their case and signs: “Correction:”,
//! “(left)”.

use once_cell::sync::Lazy;

use super::fact::roles;
use super::rows::rows_of;

roles! {
    /// What a beginning or a piece of a line as it is written shows.
    LineMark {
        /// The beginning of an editor's note: “Correction:”.
        Note = "note",
        /// The beginning of a line that bids the reader take what the page sells: “Get access”.
        Invitation = "invitation",
        /// The beginning of a line in which the page speaks of itself: “This post may contain”.
        PageItself = "page_itself",
        /// The beginning of a credit that needs no colon: “Photo by”.
        Credit = "credit",
        /// What stands behind a credit: “Purchase Licensing Rights”.
        CreditEnd = "credit_end",
        /// The beginning of a line that tells where the story goes on: “Story continues”.
        Passage = "passage",
        /// The beginning of a line that offers a newsletter: “Thanks for reading”.
        Offer = "offer",
        /// The beginning of a line that asks readers for something: “Have your say”.
        Appeal = "appeal",
        /// The beginning of a line on cookies and terms: “We and our partners”.
        Agreement = "agreement",
        /// The beginning of a line of a page that is none: “The page you requested”.
        NotFound = "not_found",
        /// The beginning of a line for those who pay: “Already a subscriber?”.
        Subscribers = "subscribers",
        /// The beginning of a line about a player or a script: “You need to enable JavaScript”.
        Player = "player",
        /// The beginning of a line on whose words these are and where they stood first: “The views expressed”.
        Legal = "legal",
        /// The beginning of a line on how to reach a reporter: “Reach”.
        Reach = "reach",
        /// A button and nothing else: “View gallery”.
        Button = "button",
        /// The beginning of a line that names another story: “See also:”.
        RelatedCue = "related_cue",
        /// The beginning of a line by which a database describes a story: “LENGTH:”.
        Record = "record",
        /// The heading of a list of other stories: “Keep reading”.
        ListHeading = "list_heading",
        /// The heading of the readers' comments: “Discussion”.
        CommentsHeading = "comments_heading",
        /// The end of a line that offers a newsletter: “Sign up here.”.
        OfferEnd = "offer_end",
        /// The beginning of the lines that say whom the press may call: “Media contact”.
        Contact = "contact",
        /// The beginning of a line on who else reported: “Additional reporting by”.
        Contributor = "contributor",
        /// The end of a line on who else reported: “contributed reporting.”.
        ContributorEnd = "contributor_end",
        /// The beginning of a video's title: “Watch:”.
        VideoTitle = "video_title",
        /// A line above the points that sum a story up: “Key points”.
        Points = "points",
        /// What stands behind the name of an author who is told of: “covers”.
        Biography = "biography",
        /// What stands behind the name of a reporter whom nobody knows: “covers”.
        Job = "job",
        /// A piece that tells who stands where in a picture: “(left)”.
        PicturePlace = "picture_place",
        /// A piece of words for readers' comments, in several languages, without their endings.
        Comment = "comment",
        /// What stands behind the number of a day, or between day and month: “rd”, “de”.
        DayFollower = "day_follower",
        /// What stands before “caption” in the names of elements that hold no caption of a picture.
        NoCaption = "no_caption",
    }
}

/// The marks of lines of each kind.
static MARKS: Lazy<[Vec<&str>; LineMark::COUNT]> = Lazy::new(|| {
    let mut marks = [const { Vec::new() }; LineMark::COUNT];
    for row in rows_of(include_str!("data/line_marks.txt")) {
        let kinds = row.columns().iter();
        for kind in kinds.filter_map(|name| LineMark::from_name(name)) {
            marks[kind as usize].push(row.word());
        }
    }
    marks
});

/// Whether words speak of readers' comments: “85 comments”.
pub(crate) fn names_comments(words: &str) -> bool {
    let words = words.to_lowercase();
    marks(LineMark::Comment).any(|mark| words.contains(mark))
}

/// How long the mark of this kind is that words open with, whatever the case of its letters; no word
/// is cut behind it.
pub(crate) fn opening_mark(words: &str, kind: LineMark) -> Option<usize> {
    let opens = |mark: &&str| {
        let (start, rest) = words.split_at_checked(mark.len()).unwrap_or_default();
        let is_cut =
            mark.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
        start.eq_ignore_ascii_case(mark) && !is_cut
    };
    marks(kind).find(opens).map(str::len)
}

/// How long the mark of this kind is that words close with, whatever the case of its letters; no word is
/// cut before it.
pub(crate) fn closing_mark(words: &str, kind: LineMark) -> Option<usize> {
    let closes = |mark: &&str| {
        let at = words.len().checked_sub(mark.len());
        let (rest, end) = at
            .and_then(|at| words.split_at_checked(at))
            .unwrap_or_default();
        !end.is_empty() && end.eq_ignore_ascii_case(mark) && !rest.ends_with(char::is_alphanumeric)
    };
    marks(kind).find(closes).map(str::len)
}

/// The marks of a kind.
pub(crate) fn marks(kind: LineMark) -> impl Iterator<Item = &'static str> {
    MARKS[kind as usize].iter().copied()
}

#[cfg(test)]
mod tests {
    use super::{LineMark, marks, opening_mark};
    use crate::lexicon::rows::rows_of;

    #[test]
    fn every_mark_of_the_list_has_a_kind() {
        for row in rows_of(include_str!("data/line_marks.txt")) {
            assert!(!row.columns().is_empty(), "{}", row.word());
            for name in row.columns() {
                let kind = LineMark::from_name(name);
                let known = kind.is_some_and(|kind| marks(kind).any(|mark| mark == row.word()));
                assert!(known, "{name}");
            }
        }
    }

    #[test]
    fn no_word_is_cut_behind_a_mark() {
        let length = |words: &str| opening_mark(words, LineMark::Credit);
        assert_eq!(length("PHOTO BY Ada Quill"), Some("photo by".len()));
        assert_eq!(length("©Quill"), Some("©".len()));
        assert_eq!(length("Photo byline"), None);
        assert_eq!(length("Photo"), None);
    }
}
