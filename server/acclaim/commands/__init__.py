"""The commands of `acclaim`, one module each: HELP, EXAMPLE, add_arguments(parser), run(arguments) → exit code."""
