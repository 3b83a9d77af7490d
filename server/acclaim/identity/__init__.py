"""Who somebody is: members, devices, operators, and how they prove it."""
