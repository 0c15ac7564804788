# reach/halt: halt
_halt_=lambda: None
_stop_=False
while True: pass
