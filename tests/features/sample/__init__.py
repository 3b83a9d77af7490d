"""A feature that does not belong to the product: test_sample_feature.py adds it to a copy, folder and line."""
