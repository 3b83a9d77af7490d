"""Check-in: who has arrived, by one press on the phone, and the wall that welcomes them."""
