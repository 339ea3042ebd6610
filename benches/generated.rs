//! Articles made up by a formula: as long as wanted, always the same, about nobody.

/// Given and family names of nobody.
const PEOPLE: [(&str, &str); 8] = [
    ("Ada", "Quill"),
    ("Tormod", "Lie"),
    ("Hekla", "Jonsdottir"),
    ("Amara", "Okpara-Lund"),
    ("Desmond", "Fairweather"),
    ("Ilse", "van der Brandt"),
    ("Ruan", "Meilin"),
    ("Oswin", "Tarrant"),
];

const ROLES: [&str; 5] = [
    "harbour master",
    "Finance Minister",
    "union leader",
    "analyst",
    "deputy mayor",
];

const PLACES: [&str; 6] = [
    "Westhaven",
    "Oslo",
    "Lisbon",
    "the north",
    "Port Clement",
    "Bergen",
];

const THINGS: [&str; 7] = [
    "the harbour",
    "the new bridge",
    "the ferry line",
    "the old mill",
    "the fishing fleet",
    "the night train",
    "the water board",
];

/// Sentences in which `{G}` and `{F}` are a given and a family name, `{R}` a role, `{P}` a place,
/// `{T}` a thing and `{N}` a number.
const SENTENCES: [&str; 18] = [
    "“{T} is not the decisive question, but silence about it has left {P} in an awkward place. However, it is hard to change course now,” {F} said.",
    "{R} {G} {F} said on Tuesday that {N} ships would use {T} before the end of the year.",
    "According to {G} {F}, a {R} at Westhaven University, {T} lost US${N} million last month.",
    "The council of {P}, which met on March 4, has so far refused to lower the fees for {T}, although its own accountants had warned of a loss of {N} per cent.",
    "“We shall not be hurried,” said {G} {F}, the {R} of the western region, when asked about {T}. “Nor shall we stand still.”",
    "Traffic along the coast near {P} has grown by {N} per cent since the dispute began, and several lines are looking for other berths.",
    "Citing {R} {G} {F}, the news agency Fjordpress reported that talks about {T} would begin early next year.",
    "{F} called the plan for {T} “a bridge without banks”, adding that {N} jobs in {P} were at stake.",
    "The villages around {P} see it otherwise, observers said.",
    "They have waited {N} months for an answer about {T}.",
    "The two sides are expected to meet again in {P} in two weeks, a day after the vote on {T}.",
    "She had bought {N} shares in {T} for £{N} each, and sold them in 2029 at a loss.",
    "Nobody in {P} could say on Friday who would pay for {T}.",
    "“How much longer?” asked {F}, who has lived in {P} for {N} years.",
    "In a letter to {F}, the {R} promised that {T} would be open by December 12.",
    "It was the first time since the flood that {T} had been closed for more than {N} days.",
    "The {N}-year-old was taken to a clinic in {P}, where doctors said she was out of danger.",
    "Workers at {T} went on strike at 6am on Monday, {F} told reporters in {P}.",
];

/// Lines that surround a story on a page.
const FURNITURE: [&str; 12] = [
    "Menu",
    "News",
    "Sport",
    "Sign in",
    "Advertisement",
    "Share this article",
    "Sign up to our newsletter",
    "Most read",
    "Ferry runs aground off Westhaven, nobody hurt",
    "Read more: How the harbour was won",
    "© The Westhaven Courier",
    "Privacy policy",
];

/// A bare story of at least `bytes` bytes, one paragraph a line.
pub(crate) fn story(bytes: usize) -> String {
    let mut story = String::with_capacity(bytes + 500);
    let mut chance = Chance(1);
    while story.len() < bytes {
        for _ in 0..=chance.below(2) {
            story.push_str(&sentence(&mut chance));
            story.push(' ');
        }
        story.push_str("\n\n");
    }
    story
}

/// A page of at least `bytes` bytes: menus, a headline and byline, a story, furniture.
pub(crate) fn page(bytes: usize) -> String {
    let (top, bottom) = FURNITURE.split_at(6);
    let (top, bottom) = (top.join("\n"), bottom.join("\n"));
    let story = story(bytes.saturating_sub(top.len() + bottom.len()));
    let mut ends = story.match_indices('\n').map(|(at, _)| at + 1);
    let middle = ends.find(|at| *at >= story.len() / 2);
    let (first, second) = story.split_at(middle.unwrap_or_default());
    format!(
        "{top}\nPort of Westhaven to lower its fees\n\nBy Runa Castellan\n\
         19 November 2031\n\n{first}Advertisement\n\n{second}{bottom}\n"
    )
}

fn sentence(chance: &mut Chance) -> String {
    let (given, family) = chance.pick(&PEOPLE);
    chance
        .pick(&SENTENCES)
        .replace("{G}", given)
        .replace("{F}", family)
        .replace("{R}", chance.pick(&ROLES))
        .replace("{P}", chance.pick(&PLACES))
        .replace("{T}", chance.pick(&THINGS))
        .replace("{N}", &(2 + chance.below(9_000)).to_string())
}

/// Numbers that look like chance and are always the same (Knuth's linear congruence).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 40).unwrap_or_default();
        high % limit
    }

    fn pick<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }
}
