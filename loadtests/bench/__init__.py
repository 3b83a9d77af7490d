"""The benchmark: what the server costs, beside what the machine makes unavoidable and beside what people write."""
