"""The change feed through an evening in which everything is killed: nothing is missed, nothing comes twice."""
