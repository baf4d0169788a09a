"""What the page shows, step by step, as plain values."""
