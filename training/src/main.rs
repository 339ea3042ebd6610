//! Rebuilds the weights that copydesk ships.

fn main() {}
