//! Look-ups in a whole article: who said what, what is claimed about whom, the story without quotes.

use super::{
    Article, AttributionId, Claim, Date, EntityId, OffsetUnit, Organization, Person, Quantity,
    Quote, Role, Source, TimeExpression,
};
use crate::text::{LineTable, Span};

impl Article {
    /// The words at a span of the article, whatever its [`offset_unit`](Article::offset_unit);
    /// `None` when the span reaches beyond the text or cuts a character.
    ///
    /// In a unit other than bytes this walks the text: for many spans make one
    /// [`offset_table`](Article::offset_table) to bytes.
    ///
    /// ```
    /// use copydesk::OffsetUnit;
    ///
    /// let article = copydesk::parse("“Già,” said Ada Quill.")?;
    /// let article = article.convert_offsets(OffsetUnit::Utf16)?;
    /// assert_eq!(article.text_at(article.quotes[0].spans[0]), Some("Già,"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn text_at(&self, span: Span) -> Option<&str> {
        self.in_bytes()(span)?.get(&self.text)
    }

    /// A table that tells the line and column of offsets into the article, whatever its
    /// [`offset_unit`](Article::offset_unit).
    ///
    /// ```
    /// let article = copydesk::parse("The bridge opened.\n“At last,” said Ada Quill.")?;
    /// let start = article.claims[1].span.start();
    /// assert_eq!(article.line_table().at(start).unwrap().to_string(), "2:1");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn line_table(&self) -> LineTable<'_> {
        LineTable::new(&self.text, self.offset_unit)
    }

    /// The day that relative times (“on Monday”) are resolved against: that of publication, else of the
    /// last update; `None` when neither is known.
    ///
    /// ```
    /// let page = "Bridge opens\nPublished: 19 November 2031, 9:15am\nIt opened on Monday.";
    /// assert_eq!(copydesk::parse(page)?.reference_day(), copydesk::Date::new(2031, 11, 19));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn reference_day(&self) -> Option<Date> {
        self.published.as_ref().or(self.updated.as_ref())?.day()
    }

    /// When the words of an attribution were said, as far as its clause says so; takes what
    /// [`Quote::attribution`] and [`Claim::attribution`] hold.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill said on 3 May 2031 that the bridge was safe.")?;
    /// let said_at = article.said_at(article.claims[0].attribution).unwrap();
    /// assert_eq!(said_at.value.as_deref(), Some("2031-05-03"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn said_at(&self, attribution: Option<AttributionId>) -> Option<&TimeExpression> {
        self.time(self.attribution(attribution?)?.said_at?)
    }

    /// The people who are called so: by a name or alias, whatever its capitals. For organizations and
    /// places as well there is [`Article::called`].
    ///
    /// ```
    /// let article = copydesk::parse("Mayor Ada Quill spoke. Quill was brief.")?;
    /// let names: Vec<_> = article.people_called("quill").map(|person| &person.name).collect();
    /// assert_eq!(names, ["Ada Quill"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn people_called(&self, name: &str) -> impl Iterator<Item = &Person> {
        self.people
            .iter()
            .filter(move |person| person.is_called(name))
    }

    /// The quotes that a person says, or an organization or a place that is named as the speaker, in text
    /// order.
    ///
    /// ```
    /// let article = copydesk::parse("“It rained,” said Ada Quill. “A little,” said Tom Marsh.")?;
    /// let quill = article.people[0].id;
    /// let words: Vec<&str> = article.quotes_by(quill).map(|quote| quote.text.as_str()).collect();
    /// assert_eq!(words, ["It rained,"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn quotes_by(&self, speaker: impl Into<EntityId>) -> impl Iterator<Item = &Quote> {
        let speaker = speaker.into();
        self.quotes
            .iter()
            .filter(move |quote| is_among(&quote.speakers, speaker))
    }

    /// The claims that a person makes, or an organization or a place that is named as the claimant, in
    /// text order.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill said it was safe. Harrowtel Ltd said it was not.")?;
    /// let (quill, harrowtel) = (article.people[0].id, article.organizations[0].id);
    /// assert_eq!(article.claims_by(quill).count(), 1);
    /// assert_eq!(article.claims_by(harrowtel).next().unwrap().text, "it was not");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn claims_by(&self, claimant: impl Into<EntityId>) -> impl Iterator<Item = &Claim> {
        let claimant = claimant.into();
        self.claims
            .iter()
            .filter(move |claim| is_among(&claim.claimants, claimant))
    }

    /// The claims that mention a person by name, description or pronoun, or name an organization or a
    /// place, in text order.
    ///
    /// ```
    /// let article = copydesk::parse("Tom Marsh said Ada Quill had resigned.")?;
    /// let quill = article.people.iter().find(|person| person.name == "Ada Quill").unwrap().id;
    /// let claim = article.claims_about(quill).next().unwrap();
    /// assert_eq!(claim.text, "Ada Quill had resigned");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn claims_about(&self, subject: impl Into<EntityId>) -> impl Iterator<Item = &Claim> {
        let subject = subject.into();
        self.claims.iter().filter(move |claim| match subject {
            EntityId::Person(id) => claim.people.contains(&id),
            EntityId::Organization(id) => claim.organizations.contains(&id),
            EntityId::Place(id) => claim.places.contains(&id),
        })
    }

    /// The time expressions in a claim.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill said the bridge would open in May.")?;
    /// assert_eq!(article.times_of(&article.claims[0]).next().unwrap().text, "May");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn times_of(&self, claim: &Claim) -> impl Iterator<Item = &TimeExpression> {
        claim.times.iter().filter_map(|id| self.time(*id))
    }

    /// The quantities in a claim.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill said the bridge would cost $2 million.")?;
    /// assert_eq!(article.quantities_of(&article.claims[0]).next().unwrap().value, Some(2e6));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn quantities_of(&self, claim: &Claim) -> impl Iterator<Item = &Quantity> {
        claim.quantities.iter().filter_map(|id| self.quantity(*id))
    }

    /// The quotes in a claim: words of its claimant, or of others whom the claimant quotes.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill said the bridge was “a disgrace”.")?;
    /// assert_eq!(article.quotes_of(&article.claims[0]).next().unwrap().text, "a disgrace");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn quotes_of(&self, claim: &Claim) -> impl Iterator<Item = &Quote> {
        claim.quotes.iter().filter_map(|id| self.quote(*id))
    }

    /// The role by which to introduce a source that is a person: of those that are not past, the first
    /// that names an organization or place, else the first; a past one only when there is no other.
    ///
    /// ```
    /// let article = copydesk::parse("“It rained,” said Ada Quill, the mayor of Westhaven.")?;
    /// let role = article.role_of(&article.quotes[0].speakers[0]).unwrap();
    /// assert_eq!((role.text.as_str(), role.place.as_deref()), ("mayor", Some("Westhaven")));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn role_of(&self, source: &Source) -> Option<&Role> {
        let roles = &self.person(source.person?)?.roles;
        let is_held_somewhere = |role: &&Role| role.organization.is_some() || role.place.is_some();
        let mut held = roles.iter().filter(|role| !role.former);
        held.clone()
            .find(is_held_somewhere)
            .or_else(|| held.next())
            .or_else(|| roles.first())
    }

    /// The organization at which a role is held, when it is among the article's.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill, an engineer at Harrowtel Corp., spoke.")?;
    /// let role = &article.people[0].roles[0];
    /// assert_eq!(article.organization_of(role).unwrap().name, "Harrowtel Corp.");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn organization_of(&self, role: &Role) -> Option<&Organization> {
        let name = role.organization.as_deref()?;
        let is_inside = |it: &Organization| {
            let mut spans = it.mentions.iter().map(|mention| mention.span);
            spans.any(|span| role.span.start() <= span.start() && span.end() <= role.span.end())
        };
        let is_called =
            |it: &Organization| it.name == name || it.aliases.iter().any(|own| own == name);
        let mut inside = self.organizations.iter().filter(|it| is_inside(it));
        let called = self.organizations.iter().find(|it| is_called(it));
        called.or_else(|| inside.next())
    }

    /// The fullest name of a source; of one that is not named, its words.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill resigned. “I am tired,” Quill said.")?;
    /// assert_eq!(article.name_of(&article.quotes[0].speakers[0]), "Ada Quill");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn name_of<'a>(&'a self, source: &'a Source) -> &'a str {
        let person = || Some(&self.person(source.person?)?.name);
        let organization = || Some(&self.organization(source.organization?)?.name);
        let place = || Some(&self.place(source.place?)?.name);
        let name = || person().or_else(organization).or_else(place);
        let known = source.is_named().then(name).flatten();
        known.unwrap_or(&source.text)
    }

    /// The story in the article's own words: its paragraphs, one a line, without what is quoted and
    /// the marks around it. Paragraphs of which nothing is left are left out.
    ///
    /// ```
    /// let article = copydesk::parse("The bridge opened. “At last,” said Ada Quill.")?;
    /// assert_eq!(article.story_without_quotes(), "The bridge opened. said Ada Quill.");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn story_without_quotes(&self) -> String {
        let bytes = self.in_bytes();
        let mut quoted: Vec<Span> = self
            .quotes
            .iter()
            .flat_map(|quote| &quote.spans)
            .filter_map(|span| bytes(*span))
            .collect();
        quoted.sort_unstable();
        let paragraphs = self.paragraphs.iter();
        let left = paragraphs.filter_map(|paragraph| {
            let words = outside(&self.text, bytes(paragraph.span)?, &quoted);
            words.chars().any(char::is_alphanumeric).then_some(words)
        });
        left.collect::<Vec<_>>().join("\n")
    }

    /// What turns the article's spans into spans of bytes; `None` for those in another unit that do
    /// not fit the text. Spans in bytes come back unchecked: use them with [`str::get`].
    pub(crate) fn in_bytes(&self) -> impl Fn(Span) -> Option<Span> {
        let table =
            (self.offset_unit != OffsetUnit::Byte).then(|| self.offset_table(OffsetUnit::Byte));
        move |span| match &table {
            Some(table) => table.convert(span),
            None => Some(span),
        }
    }
}

fn is_among(sources: &[Source], entity: EntityId) -> bool {
    sources.iter().any(|source| source.is_of(entity))
}

/// The words of a stretch that stand in none of the quoted ones, in order, with one space between.
fn outside(text: &str, stretch: Span, quoted: &[Span]) -> String {
    let range = stretch.range();
    let Some(whole) = text.get(range.clone()) else {
        return String::new();
    };
    let first = quoted.partition_point(|span| span.range().end <= range.start);
    let inside = quoted[first..]
        .iter()
        .map(|span| span.range())
        .take_while(|span| span.start < range.end);
    let (mut kept, mut at) = (String::with_capacity(whole.len()), range.start);
    for span in inside {
        let before = text.get(at..span.start.max(at)).unwrap_or_default();
        kept.push_str(before.trim_end_matches(is_mark));
        let rest = text.get(span.end..range.end).unwrap_or_default();
        at = range.end - rest.trim_start_matches(is_mark).len().min(rest.len());
    }
    kept.push_str(text.get(at..range.end).unwrap_or_default());
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_mark(character: char) -> bool {
    matches!(
        character,
        '“' | '”' | '"' | '‘' | '’' | '\'' | '«' | '»' | '„' | '‚' | '‹' | '›' | '`'
    )
}
