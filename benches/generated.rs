//! Articles made up by a formula: as long as wanted, always the same, about nobody.

/// Given and family names of nobody.
const PEOPLE: [(&str, &str); 6] = [
    ("Ada", "Quill"),
    ("Tormod", "Lie"),
    ("Hekla", "Jonsdottir"),
    ("Amara", "Okpara-Lund"),
    ("Desmond", "Fairweather"),
    ("Ilse", "van der Brandt"),
];

const ROLES: [&str; 4] = [
    "harbour master",
    "Finance Minister",
    "union leader",
    "analyst",
];

/// Paragraphs in which `{G}` and `{F}` are a given and a family name, `{R}` a role and `{N}` a
/// number.
const PARAGRAPHS: [&str; 10] = [
    "“The route is not the decisive question, but silence about it has left the city in an awkward place. However, it is hard to change course now,” {F} said.",
    "{R} {G} {F} said on Tuesday that {N} ships would use the new harbour before the end of the year.",
    "According to {G} {F}, a {R} at Westhaven University, the port lost US${N} million last month.",
    "The city council, which met on March 4, has so far refused to lower the fees, although its own accountants had warned of a loss of {N} per cent.",
    "“We shall not be hurried,” said {G} {F}, the {R} of the western region. “Nor shall we stand still.”",
    "Traffic along the coast has grown since the dispute began, and several lines are looking for other berths in the north.",
    "Citing {R} {G} {F}, the news agency Fjordpress reported that talks would begin early next year.",
    "{F} called the plan “a bridge without banks”, adding that {N} jobs were at stake.",
    "But it is a different story for the fishing villages, observers said. They have waited {N} months for an answer.",
    "The two sides are expected to meet again in two weeks, a day after the council votes on the budget.",
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
    let mut story = String::with_capacity(bytes + 300);
    let mut turn = 0;
    while story.len() < bytes {
        story.push_str(&paragraph(turn));
        story.push_str("\n\n");
        turn += 1;
    }
    story
}

/// A page of at least `bytes` bytes: menus, a headline and byline, a story, furniture.
pub(crate) fn page(bytes: usize) -> String {
    let menus = FURNITURE.join("\n");
    let story = story(bytes.saturating_sub(2 * menus.len()));
    let middle = story[..story.len() / 2].rfind('\n').map_or(0, |at| at + 1);
    let (first, second) = story.split_at(middle);
    format!(
        "{menus}\nPort of Westhaven to lower its fees\n\nBy Runa Castellan\n\
         19 November 2031\n\n{first}Advertisement\n\n{second}{menus}\n"
    )
}

fn paragraph(turn: usize) -> String {
    let (given, family) = PEOPLE[turn * 5 % PEOPLE.len()];
    PARAGRAPHS[turn * 7 % PARAGRAPHS.len()]
        .replace("{G}", given)
        .replace("{F}", family)
        .replace("{R}", ROLES[turn % ROLES.len()])
        .replace("{N}", &(2 + turn * 37 % 900).to_string())
}
