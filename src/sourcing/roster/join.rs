//! Which people and organizations of several articles are one.

use std::collections::{HashMap, HashSet};

use super::identity::Identity;

/// For each of those that articles name the number of the member that they are, by first appearance;
/// `None` where several may be meant.
pub(super) fn members(identities: &[Identity]) -> Vec<Option<usize>> {
    let mut groups = Groups::default();
    let is_short = short_names(identities);
    for (at, identity) in identities.iter().enumerate() {
        if let Some(name) = identity.full.as_ref().filter(|_| !is_short(identity)) {
            groups.join_full(at, identity, name);
        }
    }
    let known = groups.all.len();
    for (at, identity) in identities.iter().enumerate() {
        if identity.full.is_none() || is_short(identity) {
            groups.join_bare(at, identity, known);
        }
    }
    let mut group_of = vec![None; identities.len()];
    for (number, group) in groups.all.iter().enumerate() {
        for place in &group.places {
            group_of[*place] = Some(number);
        }
    }
    let mut numbers = HashMap::new();
    let number = |group: Option<usize>| {
        let next = numbers.len();
        Some(*numbers.entry(group?).or_insert(next))
    };
    group_of.into_iter().map(number).collect()
}

/// Tells whether the name of an organization is another one's alias.
fn short_names(identities: &[Identity]) -> impl Fn(&Identity) -> bool {
    let organizations = identities.iter().filter(|it| !it.is_person());
    let aliases = organizations.flat_map(|it| it.short.iter().map(String::as_str));
    let aliases: HashSet<&str> = aliases.collect();
    move |identity| {
        let name = identity.full.as_deref().filter(|_| !identity.is_person());
        name.is_some_and(|name| aliases.contains(name))
    }
}

/// Somebody who is one in several articles.
struct Group {
    /// All that the articles tell of them.
    known: Identity,
    /// Where they stand in the list of all.
    places: Vec<usize>,
    /// The articles in which they appear.
    articles: HashSet<usize>,
}

/// Whether it is a person, and a name in small letters.
type Name<'a> = (bool, &'a str);

/// Groups, found by full and by short names.
#[derive(Default)]
struct Groups<'a> {
    all: Vec<Group>,
    full: HashMap<Name<'a>, Vec<usize>>,
    short: HashMap<Name<'a>, Vec<usize>>,
}

impl<'a> Groups<'a> {
    /// Joins what has a full name with the group of that name that it fits; makes one where none does, and
    /// leaves it out where several do.
    fn join_full(&mut self, at: usize, identity: &'a Identity, name: &'a str) {
        let name = (identity.is_person(), name);
        let named = self.full.get(&name).map(Vec::as_slice);
        let named = named.unwrap_or_default().iter().copied();
        let fitting: Vec<usize> = named.filter(|it| self.may_join(*it, identity)).collect();
        match *fitting.as_slice() {
            [] => {
                let group = self.open(at, identity);
                self.full.entry(name).or_default().push(group);
            }
            [one] => self.join(one, at, identity),
            _ => self.join_by_role(&fitting, at, identity),
        }
    }

    /// Joins what is called by a bare name with the one group that it fits: of the first `known`, which
    /// have full names, else of those that have that bare name alone.
    fn join_bare(&mut self, at: usize, identity: &'a Identity, known: usize) {
        let Some(name) = identity.full.as_ref().or(identity.short.first()) else {
            return;
        };
        let name = (identity.is_person(), name.as_str());
        let named = self.short.get(&name).map(Vec::as_slice);
        let named = named.unwrap_or_default().iter().copied();
        let fitting = named.filter(|it| {
            self.may_join(*it, identity) && identity.may_stand_for(&self.all[*it].known)
        });
        let (full, bare): (Vec<usize>, Vec<usize>) = fitting.partition(|it| *it < known);
        match (full.as_slice(), bare.as_slice()) {
            ([], []) => {
                let group = self.open(at, identity);
                self.note_short(name, group);
            }
            ([one], _) | ([], [one]) => self.join(*one, at, identity),
            ([], several) | (several, _) => self.join_by_role(several, at, identity),
        }
    }

    /// Joins it with the one group of these that shares a role, if one does.
    fn join_by_role(&mut self, groups: &[usize], at: usize, identity: &'a Identity) {
        let shares = |group: &usize| self.all[*group].known.shares_role(identity);
        let sharing: Vec<usize> = groups.iter().copied().filter(shares).collect();
        if let [one] = *sharing.as_slice() {
            self.join(one, at, identity);
        }
    }

    /// Whether nothing speaks against its being one of a group.
    fn may_join(&self, group: usize, identity: &Identity) -> bool {
        let group = &self.all[group];
        !group.articles.contains(&identity.appearance.article) && group.known.may_be(identity)
    }

    fn join(&mut self, group: usize, at: usize, identity: &'a Identity) {
        let joined = &mut self.all[group];
        joined.places.push(at);
        joined.articles.insert(identity.appearance.article);
        joined.known.learn(identity);
        if identity.full.is_some() {
            self.call(group, identity);
        }
    }

    /// Makes a group of what joins none.
    fn open(&mut self, at: usize, identity: &'a Identity) -> usize {
        let group = self.all.len();
        self.all.push(Group {
            known: identity.clone(),
            places: vec![at],
            articles: HashSet::from([identity.appearance.article]),
        });
        self.call(group, identity);
        group
    }

    /// Notes by which short names a group may be meant.
    fn call(&mut self, group: usize, identity: &'a Identity) {
        for name in &identity.short {
            self.note_short((identity.is_person(), name), group);
        }
    }

    fn note_short(&mut self, name: Name<'a>, group: usize) {
        let named = self.short.entry(name).or_default();
        if !named.contains(&group) {
            named.push(group);
        }
    }
}
