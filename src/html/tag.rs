//! Tags: which elements the reader knows, and how each is laid out.

/// An element's tag, so far as it matters where its text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[rustfmt::skip]
pub(crate) enum Tag {
    /// Any element that is laid out in line and says nothing of its text.
    #[default]
    Other,
    A, Address, Applet, Article, Aside, Audio, B, Blockquote, Body, Br, Button, Canvas, Caption,
    Center, Datalist, Dd, Details, Dialog, Div, Dl, Dt, Em, Fieldset, Figcaption, Figure,
    Footer, Form, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Legend, Li,
    Listing, Main, Marquee, Math, Menu, Meta, Nav, Noembed, Noframes, Noscript, Object, Ol,
    Optgroup, Option, P, Pre, Script, Search, Section, Select, Small, Span, Strong, Style, Summary, Svg,
    Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Ul, Video, Void, Wbr,
}

impl Tag {
    /// The tag of a name in small letters.
    #[rustfmt::skip]
    pub(crate) fn named(name: &[u8]) -> Self {
        match name {
            b"a" => Self::A, b"address" => Self::Address, b"applet" => Self::Applet,
            b"article" => Self::Article, b"aside" => Self::Aside, b"audio" => Self::Audio,
            b"b" => Self::B, b"blockquote" => Self::Blockquote, b"body" => Self::Body,
            b"br" => Self::Br, b"button" => Self::Button, b"canvas" => Self::Canvas,
            b"caption" => Self::Caption, b"center" => Self::Center,
            b"datalist" => Self::Datalist, b"dd" => Self::Dd, b"details" => Self::Details,
            b"dialog" => Self::Dialog, b"div" | b"dir" => Self::Div, b"dl" => Self::Dl,
            b"dt" => Self::Dt, b"em" => Self::Em, b"fieldset" => Self::Fieldset,
            b"figcaption" => Self::Figcaption, b"figure" => Self::Figure,
            b"footer" => Self::Footer, b"form" => Self::Form, b"h1" => Self::H1,
            b"h2" => Self::H2, b"h3" => Self::H3, b"h4" => Self::H4, b"h5" => Self::H5,
            b"h6" => Self::H6, b"head" => Self::Head, b"header" => Self::Header,
            b"hgroup" => Self::Hgroup, b"hr" => Self::Hr, b"html" => Self::Html,
            b"i" => Self::I, b"iframe" => Self::Iframe, b"img" => Self::Img, b"legend" => Self::Legend,
            b"li" => Self::Li, b"listing" => Self::Listing, b"main" => Self::Main,
            b"marquee" => Self::Marquee, b"math" => Self::Math, b"menu" => Self::Menu,
            b"meta" => Self::Meta, b"nav" => Self::Nav, b"noembed" => Self::Noembed,
            b"noframes" => Self::Noframes, b"noscript" => Self::Noscript,
            b"object" => Self::Object, b"ol" => Self::Ol, b"optgroup" => Self::Optgroup,
            b"option" => Self::Option, b"p" => Self::P, b"pre" => Self::Pre,
            b"script" => Self::Script, b"search" => Self::Search,
            b"section" => Self::Section, b"select" => Self::Select, b"small" => Self::Small, b"span" => Self::Span,
            b"strong" => Self::Strong, b"style" => Self::Style, b"summary" => Self::Summary,
            b"svg" => Self::Svg, b"table" => Self::Table, b"tbody" => Self::Tbody,
            b"td" => Self::Td, b"template" => Self::Template, b"textarea" => Self::Textarea,
            b"tfoot" => Self::Tfoot, b"th" => Self::Th, b"thead" => Self::Thead,
            b"time" => Self::Time, b"title" => Self::Title, b"tr" => Self::Tr,
            b"ul" => Self::Ul, b"video" => Self::Video, b"wbr" => Self::Wbr,
            b"area" | b"base" | b"basefont" | b"bgsound" | b"col" | b"embed" | b"frame"
            | b"input" | b"keygen" | b"link" | b"param" | b"source" | b"track" => {
                Self::Void
            }
            _ => Self::Other,
        }
    }

    /// Whether the element has no content and no end tag.
    pub(crate) fn is_void(self) -> bool {
        matches!(
            self,
            Self::Void | Self::Br | Self::Hr | Self::Img | Self::Meta | Self::Wbr
        )
    }

    /// Whether nothing in the element is shown as text of the page.
    #[rustfmt::skip]
    pub(crate) fn is_skipped(self) -> bool {
        matches!(
            self,
            Self::Applet | Self::Audio | Self::Canvas | Self::Datalist | Self::Iframe
                | Self::Math | Self::Noembed | Self::Noframes | Self::Noscript | Self::Object
                | Self::Script | Self::Select | Self::Style | Self::Svg | Self::Template
                | Self::Textarea | Self::Title | Self::Video
        )
    }

    /// Whether the element is XML inside HTML, where `<x/>` is whole.
    pub(crate) fn is_foreign(self) -> bool {
        matches!(self, Self::Svg | Self::Math)
    }

    /// Whether the element stands on lines of its own.
    #[rustfmt::skip]
    pub(crate) fn is_block(self) -> bool {
        matches!(
            self,
            Self::Address | Self::Article | Self::Aside | Self::Blockquote | Self::Body
                | Self::Caption | Self::Center | Self::Dd | Self::Details | Self::Dialog
                | Self::Div | Self::Dl | Self::Dt | Self::Fieldset | Self::Figcaption
                | Self::Figure | Self::Footer | Self::Form | Self::H1 | Self::H2 | Self::H3
                | Self::H4 | Self::H5 | Self::H6 | Self::Header | Self::Hgroup | Self::Hr
                | Self::Html | Self::Legend | Self::Li | Self::Listing | Self::Main
                | Self::Menu | Self::Nav | Self::Ol | Self::P | Self::Pre | Self::Search
                | Self::Section | Self::Summary | Self::Table | Self::Tbody | Self::Tfoot
                | Self::Thead | Self::Tr | Self::Ul
        )
    }

    /// Whether the element is a cell of a table.
    pub(crate) fn is_cell(self) -> bool {
        matches!(self, Self::Td | Self::Th)
    }

    /// Whether line breaks in the element's text are kept.
    pub(crate) fn is_preformatted(self) -> bool {
        matches!(self, Self::Pre | Self::Listing)
    }

    /// Whether the element's text is set in bold.
    pub(crate) fn is_bold(self) -> bool {
        matches!(self, Self::B | Self::Strong)
    }

    /// The level of a heading, 1 to 6; 0 when it is none.
    pub(crate) fn heading_level(self) -> u8 {
        match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => 0,
        }
    }

    /// Whether an end tag inside the element leaves elements with that tag outside it open.
    #[rustfmt::skip]
    pub(crate) fn shields(self, end: Self) -> bool {
        match self {
            Self::Td | Self::Th | Self::Caption => {
                !matches!(
                    end,
                    Self::Table | Self::Tbody | Self::Tfoot | Self::Thead | Self::Tr
                )
            }
            Self::Applet | Self::Html | Self::Marquee | Self::Object | Self::Table
            | Self::Template => true,
            _ => false,
        }
    }

    /// Whether the element's start closes a paragraph that is open.
    #[rustfmt::skip]
    pub(crate) fn closes_paragraph(self) -> bool {
        self.is_block()
            && !matches!(
                self,
                Self::Body | Self::Caption | Self::Html | Self::Legend | Self::Tbody
                    | Self::Tfoot | Self::Thead | Self::Tr
            )
    }

    /// Whether the element's start closes an open one with the given tag, of which it is the
    /// next sibling.
    #[rustfmt::skip]
    pub(crate) fn closes_sibling(self, open: Self) -> bool {
        match self {
            Self::Li => open == Self::Li,
            Self::Dd | Self::Dt => matches!(open, Self::Dd | Self::Dt),
            Self::Option => open == Self::Option,
            Self::Optgroup => matches!(open, Self::Option | Self::Optgroup),
            Self::Td | Self::Th => open.is_cell(),
            Self::Tr => open.is_cell() || open == Self::Tr,
            Self::Tbody | Self::Thead | Self::Tfoot => {
                open.is_cell()
                    || matches!(open, Self::Tr | Self::Tbody | Self::Thead | Self::Tfoot)
            }
            _ => false,
        }
    }

    /// Whether the search for a sibling that the element's start closes ends at an open element.
    pub(crate) fn seeks_no_sibling_beyond(self, open: Self) -> bool {
        match self {
            Self::Li | Self::Dd | Self::Dt => {
                open.is_block() && !matches!(open, Self::Address | Self::Div | Self::P)
            }
            Self::Option | Self::Optgroup => open == Self::Select,
            _ => open == Self::Table,
        }
    }
}
