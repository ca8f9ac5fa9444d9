"""Steps that bring a catalogue from one revision to the next; run by `catalogue.upgrade`."""
