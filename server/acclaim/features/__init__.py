"""What is optional, a folder a noun. Features know the kernel; the kernel names none of them."""
