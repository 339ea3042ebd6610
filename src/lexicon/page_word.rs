//! The words by which bylines, credits and datelines of pages are read.

use super::fact::{role_sets, roles};

roles! {
    /// What part a word plays on a page.
    PageRole {
        /// A word that opens a byline: “By”.
        BylineCue = "byline_cue",
        /// A word that may stand before the one that opens a byline: “Written by”.
        BylineVerb = "byline_verb",
        /// A word that joins two names of a byline: “and”.
        BylineAnd = "byline_and",
        /// A word for what an author is: “correspondent”.
        BylineRole = "byline_role",
        /// A word that ends a byline: what follows is a stamp or a button.
        BylineEnd = "byline_end",
        /// A noun for those who work at a paper, and stand in bylines for a name: “newsroom”.
        Desk = "desk",
        /// A word that makes the cue of a picture's credit: “Photo”, “Image credit”.
        CreditCue = "credit_cue",
        /// Who supplies pictures, as credits call them.
        PictureAgency = "picture_agency",
        /// A word in lower case inside the names of who made a picture: “Ada Quill for The Courier”.
        SourceTie = "source_tie",
        /// A word that stands in capitals before a colon and is no place of a dateline.
        DatelineTrap = "dateline_trap",
        /// A field of a form or a button: “Name”.
        FormField = "form_field",
        /// Who publishes and might be taken for a town.
        Outlet = "outlet",
        /// A word that tells a screen reader of a part of the page: “Main content”.
        SkipLabel = "skip_label",
    }
}

role_sets! {
    /// A set of parts.
    PageRoles of PageRole in PageWord
}
