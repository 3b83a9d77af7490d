"""The crowd: as many phones as a hall or a province has, held on one machine, lost, and let back in."""
