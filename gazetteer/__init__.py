"""What places are called: every Syrian place that news can name, and the right one of its namesakes."""
