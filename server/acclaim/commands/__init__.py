"""What `acclaim` can do, a module a command: HELP, EXAMPLE, add_arguments(parser), run(arguments) → exit code."""
