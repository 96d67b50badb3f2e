Harbour school reopens after storm, a term late and a floor higher
Builders raised every classroom in Tolland Quay above the line the sea drew in January.
By Ruth Ansell
4 September 2025

TOLLAND QUAY — Children carried their own chairs back into Harbour Primary School on Thursday, seven months after a storm put the ground floor under a metre of water.

Head teacher Joan Pellow rang the hand bell at nine. It has hung in the porch since 1902, and a diver found it in the boat basin in March.

“I told them I would ring it if I had to swim for it,” Pellow said. “I did not expect anyone to hold me to that.”

The county spent £2.3 million on the work, according to Dev Marwaha, its director of schools. Builders set the classrooms 1.4 metres higher and left the ground floor as an open hall with drains in the floor. The next flood, Marwaha said, “can come in one door and go out of the other.”

Ninety-four pupils spent the spring and summer in the church, the lifeboat station and the back room of the Anchor. Teachers moved the timetable with the tide.

“We did fractions next to the bar,” said Year 6 pupil Nia Trew, 10. “The dartboard helped.”

Not everyone welcomes the new building. Colin Sleep, who fishes out of the quay and whose two sons attend the school, told reporters that the wall on the seaward side had taken away the view his own class once had.

“You could see who was coming home,” he said. “I learned to count on those masts.”

Pellow put the case for the wall to parents in June: “A view is a fine thing. A dry floor is a finer one.”

The architect, Marta Bielak, grew up in the town. She kept the old porch, the bell and the row of pegs at knee height, and she had the high-water mark cut into the stair.

“People asked me to hide it,” Bielak said. “They thought it would frighten the small ones. I have a daughter of five, and I asked her. She put her hand on the line and then on the step above it, and she saw which was higher.

“That was the whole design meeting.”

The caretaker, Arthur “Bosun” Hale, has the job of closing the flood doors. He practised it in August and brought his time down to 11 minutes. The county wanted 15.

“He’ll want a medal,” Pellow said.

At assembly the older pupils sang “The Tolland Light,” a rowing song that the school closes each term with. They knew it by heart; the song books went out with the tide in January, and one came ashore in the next county.

A farmer’s wife posted it back. Her note, which Pellow read aloud, said: “Dry now. Some of the low notes are missing.”
