"""Steps of a future Holdfast, for the tests of the upgrade: our own ones, then two more."""
