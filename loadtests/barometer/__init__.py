"""The load test of the barometer: an audience of which is known what each member did."""
