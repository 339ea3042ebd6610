//! Which people and organizations of several articles are one.

use std::collections::HashMap;

use super::identity::Identity;
use crate::model::EntityId;

/// Whether it is a person, and a name in small letters.
type Name<'a> = (bool, &'a str);

/// Somebody who is one in several articles.
type Group<'a> = Vec<&'a Identity>;

/// Who is joined with whom.
pub(super) struct Joining {
    /// The number of the member for each article and id, by first appearance.
    members: HashMap<(usize, EntityId), usize>,
}

impl Joining {
    pub(super) fn new(identities: &[Identity]) -> Self {
        let mut groups = Groups::default();
        let is_short = short_names(identities);
        for identity in identities {
            match &identity.full {
                Some(full) if !is_short(identity) => groups.join_full(identity, full),
                _ => {}
            }
        }
        let known = groups.groups.len();
        for identity in identities {
            if identity.full.is_none() || is_short(identity) {
                groups.join_bare(identity, known);
            }
        }
        Self::numbered(identities, &groups.groups)
    }

    /// Numbers the groups by first appearance.
    fn numbered(identities: &[Identity], groups: &[Group<'_>]) -> Self {
        let mut group_of = HashMap::new();
        for (number, group) in groups.iter().enumerate() {
            let places = group.iter().map(|it| (place(it), number));
            group_of.extend(places);
        }
        let mut numbers = vec![None; groups.len()];
        let mut next = 0..;
        let mut members = HashMap::new();
        for identity in identities {
            let place = place(identity);
            if let Some(group) = group_of.get(&place) {
                let number = *numbers[*group].get_or_insert_with(|| next.next().unwrap_or(0));
                members.insert(place, number);
            }
        }
        Self { members }
    }

    /// The number of the member that it is; `None` where several may be meant.
    pub(super) fn member_of(&self, identity: &Identity) -> Option<usize> {
        self.members.get(&place(identity)).copied()
    }
}

fn place(identity: &Identity) -> (usize, EntityId) {
    (identity.appearance.article, identity.appearance.id)
}

/// Tells whether the name of an organization is another one's alias.
fn short_names(identities: &[Identity]) -> impl Fn(&Identity) -> bool {
    let organizations = identities.iter().filter(|it| !it.is_person());
    let aliases = organizations.flat_map(|it| it.short.iter().cloned());
    let aliases: std::collections::HashSet<String> = aliases.collect();
    move |identity| {
        let name = identity.full.as_ref().filter(|_| !identity.is_person());
        name.is_some_and(|name| aliases.contains(name))
    }
}

/// Groups, found by full and by short names.
#[derive(Default)]
struct Groups<'a> {
    groups: Vec<Group<'a>>,
    full: HashMap<Name<'a>, Vec<usize>>,
    short: HashMap<Name<'a>, Vec<usize>>,
}

impl<'a> Groups<'a> {
    /// Joins what has a full name with the group of that name that it fits; makes one where none does, and
    /// leaves it out where several do.
    fn join_full(&mut self, identity: &'a Identity, name: &'a str) {
        let key = (identity.is_person(), name);
        let known = self.full.get(&key).map(Vec::as_slice).unwrap_or_default();
        let fitting: Vec<usize> = known
            .iter()
            .copied()
            .filter(|at| self.may_join(*at, identity))
            .collect();
        match *fitting.as_slice() {
            [] => self.open(identity, Some(key)),
            [one] => self.groups[one].push(identity),
            _ => self.join_by_role(identity, &fitting),
        }
    }

    /// Joins what is called by a bare name with the one group that it fits: of the first `known`, which
    /// have full names, else of those that have that bare name alone.
    fn join_bare(&mut self, identity: &'a Identity, known: usize) {
        let name = match (&identity.full, identity.short.first()) {
            (Some(name), _) | (None, Some(name)) => name.as_str(),
            (None, None) => return,
        };
        let named = self.short.get(&(identity.is_person(), name));
        let named = named.map(Vec::as_slice).unwrap_or_default();
        let fits = |at: &usize| {
            self.may_join(*at, identity)
                && self.groups[*at].iter().any(|it| identity.may_stand_for(it))
        };
        let fitting: Vec<usize> = named.iter().copied().filter(fits).collect();
        let (full, bare): (Vec<usize>, Vec<usize>) = fitting.iter().partition(|at| **at < known);
        match (full.as_slice(), bare.as_slice()) {
            ([one], _) | ([], [one]) => self.groups[*one].push(identity),
            ([], []) => self.open(identity, None),
            ([], several) | (several, _) => self.join_by_role(identity, &several.to_vec()),
        }
    }

    /// Joins it with the one group of these that shares a role, if one does.
    fn join_by_role(&mut self, identity: &'a Identity, groups: &[usize]) {
        let shares = |at: &usize| self.groups[*at].iter().any(|it| identity.shares_role(it));
        let sharing: Vec<usize> = groups.iter().copied().filter(shares).collect();
        if let [one] = *sharing.as_slice() {
            self.groups[one].push(identity);
        }
    }

    /// Whether nothing speaks against its being one of a group.
    fn may_join(&self, group: usize, identity: &Identity) -> bool {
        self.groups[group].iter().all(|it| identity.may_be(it))
    }

    fn open(&mut self, identity: &'a Identity, full: Option<Name<'a>>) {
        let at = self.groups.len();
        self.groups.push(vec![identity]);
        if let Some(name) = full {
            self.full.entry(name).or_default().push(at);
        }
        let bare = identity.full.iter().filter(|_| full.is_none());
        for name in identity.short.iter().chain(bare) {
            let key = (identity.is_person(), name.as_str());
            self.short.entry(key).or_default().push(at);
        }
    }
}
