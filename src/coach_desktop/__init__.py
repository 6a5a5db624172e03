"""Coach Desktop: an offline workplace for coaches under the Wet inburgering 2021."""
