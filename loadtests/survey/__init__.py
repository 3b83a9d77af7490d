"""Members of many units answer a survey; what is planted has to be found, and nothing else."""
