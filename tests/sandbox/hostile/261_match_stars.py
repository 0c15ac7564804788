# match: every case takes a copy of a long list
y = [0] * 4_900_000
match y:
    case [*a0, 1]:
        pass
    case [*a1, 1]:
        pass
    case [*a2, 1]:
        pass
    case [*a3, 1]:
        pass
    case [*a4, 1]:
        pass
    case [*a5, 1]:
        pass
    case [*a6, 1]:
        pass
    case [*a7, 1]:
        pass
    case [*a8, 1]:
        pass
    case [*a9, 1]:
        pass
    case [*a10, 1]:
        pass
    case [*a11, 1]:
        pass
    case [*a12, 1]:
        pass
    case [*a13, 1]:
        pass
    case [*a14, 1]:
        pass
    case [*a15, 1]:
        pass
    case [*a16, 1]:
        pass
    case [*a17, 1]:
        pass
    case [*a18, 1]:
        pass
    case [*a19, 1]:
        pass
    case [*a20, 1]:
        pass
    case [*a21, 1]:
        pass
    case [*a22, 1]:
        pass
    case [*a23, 1]:
        pass
    case [*a24, 1]:
        pass
    case [*a25, 1]:
        pass
    case [*a26, 1]:
        pass
    case [*a27, 1]:
        pass
    case [*a28, 1]:
        pass
    case [*a29, 1]:
        pass
    case [*a30, 1]:
        pass
    case [*a31, 1]:
        pass
    case [*a32, 1]:
        pass
    case [*a33, 1]:
        pass
    case [*a34, 1]:
        pass
    case [*a35, 1]:
        pass
    case [*a36, 1]:
        pass
    case [*a37, 1]:
        pass
    case [*a38, 1]:
        pass
    case [*a39, 1]:
        pass
    case [*a40, 1]:
        pass
    case [*a41, 1]:
        pass
    case [*a42, 1]:
        pass
    case [*a43, 1]:
        pass
    case [*a44, 1]:
        pass
    case [*a45, 1]:
        pass
    case [*a46, 1]:
        pass
    case [*a47, 1]:
        pass
    case [*a48, 1]:
        pass
    case [*a49, 1]:
        pass
    case [*a50, 1]:
        pass
    case [*a51, 1]:
        pass
    case [*a52, 1]:
        pass
    case [*a53, 1]:
        pass
    case [*a54, 1]:
        pass
    case [*a55, 1]:
        pass
    case [*a56, 1]:
        pass
    case [*a57, 1]:
        pass
    case [*a58, 1]:
        pass
    case [*a59, 1]:
        pass
    case [*a60, 1]:
        pass
    case [*a61, 1]:
        pass
    case [*a62, 1]:
        pass
    case [*a63, 1]:
        pass
    case [*a64, 1]:
        pass
    case [*a65, 1]:
        pass
    case [*a66, 1]:
        pass
    case [*a67, 1]:
        pass
    case [*a68, 1]:
        pass
    case [*a69, 1]:
        pass
    case [*a70, 1]:
        pass
    case [*a71, 1]:
        pass
    case [*a72, 1]:
        pass
    case [*a73, 1]:
        pass
    case [*a74, 1]:
        pass
    case [*a75, 1]:
        pass
    case [*a76, 1]:
        pass
    case [*a77, 1]:
        pass
    case [*a78, 1]:
        pass
    case [*a79, 1]:
        pass
    case [*a80, 1]:
        pass
    case [*a81, 1]:
        pass
    case [*a82, 1]:
        pass
    case [*a83, 1]:
        pass
    case [*a84, 1]:
        pass
    case [*a85, 1]:
        pass
    case [*a86, 1]:
        pass
    case [*a87, 1]:
        pass
    case [*a88, 1]:
        pass
    case [*a89, 1]:
        pass
    case [*a90, 1]:
        pass
    case [*a91, 1]:
        pass
    case [*a92, 1]:
        pass
    case [*a93, 1]:
        pass
    case [*a94, 1]:
        pass
    case [*a95, 1]:
        pass
    case [*a96, 1]:
        pass
    case [*a97, 1]:
        pass
    case [*a98, 1]:
        pass
    case [*a99, 1]:
        pass
    case [*a100, 1]:
        pass
    case [*a101, 1]:
        pass
    case [*a102, 1]:
        pass
    case [*a103, 1]:
        pass
    case [*a104, 1]:
        pass
    case [*a105, 1]:
        pass
    case [*a106, 1]:
        pass
    case [*a107, 1]:
        pass
    case [*a108, 1]:
        pass
    case [*a109, 1]:
        pass
    case [*a110, 1]:
        pass
    case [*a111, 1]:
        pass
    case [*a112, 1]:
        pass
    case [*a113, 1]:
        pass
    case [*a114, 1]:
        pass
    case [*a115, 1]:
        pass
    case [*a116, 1]:
        pass
    case [*a117, 1]:
        pass
    case [*a118, 1]:
        pass
    case [*a119, 1]:
        pass
    case [*a120, 1]:
        pass
    case [*a121, 1]:
        pass
    case [*a122, 1]:
        pass
    case [*a123, 1]:
        pass
    case [*a124, 1]:
        pass
    case [*a125, 1]:
        pass
    case [*a126, 1]:
        pass
    case [*a127, 1]:
        pass
    case [*a128, 1]:
        pass
    case [*a129, 1]:
        pass
    case [*a130, 1]:
        pass
    case [*a131, 1]:
        pass
    case [*a132, 1]:
        pass
    case [*a133, 1]:
        pass
    case [*a134, 1]:
        pass
    case [*a135, 1]:
        pass
    case [*a136, 1]:
        pass
    case [*a137, 1]:
        pass
    case [*a138, 1]:
        pass
    case [*a139, 1]:
        pass
    case [*a140, 1]:
        pass
    case [*a141, 1]:
        pass
    case [*a142, 1]:
        pass
    case [*a143, 1]:
        pass
    case [*a144, 1]:
        pass
    case [*a145, 1]:
        pass
    case [*a146, 1]:
        pass
    case [*a147, 1]:
        pass
    case [*a148, 1]:
        pass
    case [*a149, 1]:
        pass
    case [*a150, 1]:
        pass
    case [*a151, 1]:
        pass
    case [*a152, 1]:
        pass
    case [*a153, 1]:
        pass
    case [*a154, 1]:
        pass
    case [*a155, 1]:
        pass
    case [*a156, 1]:
        pass
    case [*a157, 1]:
        pass
    case [*a158, 1]:
        pass
    case [*a159, 1]:
        pass
    case [*a160, 1]:
        pass
    case [*a161, 1]:
        pass
    case [*a162, 1]:
        pass
    case [*a163, 1]:
        pass
    case [*a164, 1]:
        pass
    case [*a165, 1]:
        pass
    case [*a166, 1]:
        pass
    case [*a167, 1]:
        pass
    case [*a168, 1]:
        pass
    case [*a169, 1]:
        pass
    case [*a170, 1]:
        pass
    case [*a171, 1]:
        pass
    case [*a172, 1]:
        pass
    case [*a173, 1]:
        pass
    case [*a174, 1]:
        pass
    case [*a175, 1]:
        pass
    case [*a176, 1]:
        pass
    case [*a177, 1]:
        pass
    case [*a178, 1]:
        pass
    case [*a179, 1]:
        pass
    case [*a180, 1]:
        pass
    case [*a181, 1]:
        pass
    case [*a182, 1]:
        pass
    case [*a183, 1]:
        pass
    case [*a184, 1]:
        pass
    case [*a185, 1]:
        pass
    case [*a186, 1]:
        pass
    case [*a187, 1]:
        pass
    case [*a188, 1]:
        pass
    case [*a189, 1]:
        pass
    case [*a190, 1]:
        pass
    case [*a191, 1]:
        pass
    case [*a192, 1]:
        pass
    case [*a193, 1]:
        pass
    case [*a194, 1]:
        pass
    case [*a195, 1]:
        pass
    case [*a196, 1]:
        pass
    case [*a197, 1]:
        pass
    case [*a198, 1]:
        pass
    case [*a199, 1]:
        pass
    case [*a200, 1]:
        pass
    case [*a201, 1]:
        pass
    case [*a202, 1]:
        pass
    case [*a203, 1]:
        pass
    case [*a204, 1]:
        pass
    case [*a205, 1]:
        pass
    case [*a206, 1]:
        pass
    case [*a207, 1]:
        pass
    case [*a208, 1]:
        pass
    case [*a209, 1]:
        pass
    case [*a210, 1]:
        pass
    case [*a211, 1]:
        pass
    case [*a212, 1]:
        pass
    case [*a213, 1]:
        pass
    case [*a214, 1]:
        pass
    case [*a215, 1]:
        pass
    case [*a216, 1]:
        pass
    case [*a217, 1]:
        pass
    case [*a218, 1]:
        pass
    case [*a219, 1]:
        pass
    case [*a220, 1]:
        pass
    case [*a221, 1]:
        pass
    case [*a222, 1]:
        pass
    case [*a223, 1]:
        pass
    case [*a224, 1]:
        pass
    case [*a225, 1]:
        pass
    case [*a226, 1]:
        pass
    case [*a227, 1]:
        pass
    case [*a228, 1]:
        pass
    case [*a229, 1]:
        pass
    case [*a230, 1]:
        pass
    case [*a231, 1]:
        pass
    case [*a232, 1]:
        pass
    case [*a233, 1]:
        pass
    case [*a234, 1]:
        pass
    case [*a235, 1]:
        pass
    case [*a236, 1]:
        pass
    case [*a237, 1]:
        pass
    case [*a238, 1]:
        pass
    case [*a239, 1]:
        pass
    case [*a240, 1]:
        pass
    case [*a241, 1]:
        pass
    case [*a242, 1]:
        pass
    case [*a243, 1]:
        pass
    case [*a244, 1]:
        pass
    case [*a245, 1]:
        pass
    case [*a246, 1]:
        pass
    case [*a247, 1]:
        pass
    case [*a248, 1]:
        pass
    case [*a249, 1]:
        pass
    case [*a250, 1]:
        pass
    case [*a251, 1]:
        pass
    case [*a252, 1]:
        pass
    case [*a253, 1]:
        pass
    case [*a254, 1]:
        pass
    case [*a255, 1]:
        pass
    case [*a256, 1]:
        pass
    case [*a257, 1]:
        pass
    case [*a258, 1]:
        pass
    case [*a259, 1]:
        pass
    case [*a260, 1]:
        pass
    case [*a261, 1]:
        pass
    case [*a262, 1]:
        pass
    case [*a263, 1]:
        pass
    case [*a264, 1]:
        pass
    case [*a265, 1]:
        pass
    case [*a266, 1]:
        pass
    case [*a267, 1]:
        pass
    case [*a268, 1]:
        pass
    case [*a269, 1]:
        pass
    case [*a270, 1]:
        pass
    case [*a271, 1]:
        pass
    case [*a272, 1]:
        pass
    case [*a273, 1]:
        pass
    case [*a274, 1]:
        pass
    case [*a275, 1]:
        pass
    case [*a276, 1]:
        pass
    case [*a277, 1]:
        pass
    case [*a278, 1]:
        pass
    case [*a279, 1]:
        pass
    case [*a280, 1]:
        pass
    case [*a281, 1]:
        pass
    case [*a282, 1]:
        pass
    case [*a283, 1]:
        pass
    case [*a284, 1]:
        pass
    case [*a285, 1]:
        pass
    case [*a286, 1]:
        pass
    case [*a287, 1]:
        pass
    case [*a288, 1]:
        pass
    case [*a289, 1]:
        pass
    case [*a290, 1]:
        pass
    case [*a291, 1]:
        pass
    case [*a292, 1]:
        pass
    case [*a293, 1]:
        pass
    case [*a294, 1]:
        pass
    case [*a295, 1]:
        pass
    case [*a296, 1]:
        pass
    case [*a297, 1]:
        pass
    case [*a298, 1]:
        pass
    case [*a299, 1]:
        pass
    case [*a300, 1]:
        pass
    case [*a301, 1]:
        pass
    case [*a302, 1]:
        pass
    case [*a303, 1]:
        pass
    case [*a304, 1]:
        pass
    case [*a305, 1]:
        pass
    case [*a306, 1]:
        pass
    case [*a307, 1]:
        pass
    case [*a308, 1]:
        pass
    case [*a309, 1]:
        pass
    case [*a310, 1]:
        pass
    case [*a311, 1]:
        pass
    case [*a312, 1]:
        pass
    case [*a313, 1]:
        pass
    case [*a314, 1]:
        pass
    case [*a315, 1]:
        pass
    case [*a316, 1]:
        pass
    case [*a317, 1]:
        pass
    case [*a318, 1]:
        pass
    case [*a319, 1]:
        pass
    case [*a320, 1]:
        pass
    case [*a321, 1]:
        pass
    case [*a322, 1]:
        pass
    case [*a323, 1]:
        pass
    case [*a324, 1]:
        pass
    case [*a325, 1]:
        pass
    case [*a326, 1]:
        pass
    case [*a327, 1]:
        pass
    case [*a328, 1]:
        pass
    case [*a329, 1]:
        pass
    case [*a330, 1]:
        pass
    case [*a331, 1]:
        pass
    case [*a332, 1]:
        pass
    case [*a333, 1]:
        pass
    case [*a334, 1]:
        pass
    case [*a335, 1]:
        pass
    case [*a336, 1]:
        pass
    case [*a337, 1]:
        pass
    case [*a338, 1]:
        pass
    case [*a339, 1]:
        pass
    case [*a340, 1]:
        pass
    case [*a341, 1]:
        pass
    case [*a342, 1]:
        pass
    case [*a343, 1]:
        pass
    case [*a344, 1]:
        pass
    case [*a345, 1]:
        pass
    case [*a346, 1]:
        pass
    case [*a347, 1]:
        pass
    case [*a348, 1]:
        pass
    case [*a349, 1]:
        pass
    case [*a350, 1]:
        pass
    case [*a351, 1]:
        pass
    case [*a352, 1]:
        pass
    case [*a353, 1]:
        pass
    case [*a354, 1]:
        pass
    case [*a355, 1]:
        pass
    case [*a356, 1]:
        pass
    case [*a357, 1]:
        pass
    case [*a358, 1]:
        pass
    case [*a359, 1]:
        pass
    case [*a360, 1]:
        pass
    case [*a361, 1]:
        pass
    case [*a362, 1]:
        pass
    case [*a363, 1]:
        pass
    case [*a364, 1]:
        pass
    case [*a365, 1]:
        pass
    case [*a366, 1]:
        pass
    case [*a367, 1]:
        pass
    case [*a368, 1]:
        pass
    case [*a369, 1]:
        pass
    case [*a370, 1]:
        pass
    case [*a371, 1]:
        pass
    case [*a372, 1]:
        pass
    case [*a373, 1]:
        pass
    case [*a374, 1]:
        pass
    case [*a375, 1]:
        pass
    case [*a376, 1]:
        pass
    case [*a377, 1]:
        pass
    case [*a378, 1]:
        pass
    case [*a379, 1]:
        pass
    case [*a380, 1]:
        pass
    case [*a381, 1]:
        pass
    case [*a382, 1]:
        pass
    case [*a383, 1]:
        pass
    case [*a384, 1]:
        pass
    case [*a385, 1]:
        pass
    case [*a386, 1]:
        pass
    case [*a387, 1]:
        pass
    case [*a388, 1]:
        pass
    case [*a389, 1]:
        pass
    case [*a390, 1]:
        pass
    case [*a391, 1]:
        pass
    case [*a392, 1]:
        pass
    case [*a393, 1]:
        pass
    case [*a394, 1]:
        pass
    case [*a395, 1]:
        pass
    case [*a396, 1]:
        pass
    case [*a397, 1]:
        pass
    case [*a398, 1]:
        pass
    case [*a399, 1]:
        pass
    case [*a400, 1]:
        pass
    case [*a401, 1]:
        pass
    case [*a402, 1]:
        pass
    case [*a403, 1]:
        pass
    case [*a404, 1]:
        pass
    case [*a405, 1]:
        pass
    case [*a406, 1]:
        pass
    case [*a407, 1]:
        pass
    case [*a408, 1]:
        pass
    case [*a409, 1]:
        pass
    case [*a410, 1]:
        pass
    case [*a411, 1]:
        pass
    case [*a412, 1]:
        pass
    case [*a413, 1]:
        pass
    case [*a414, 1]:
        pass
    case [*a415, 1]:
        pass
    case [*a416, 1]:
        pass
    case [*a417, 1]:
        pass
    case [*a418, 1]:
        pass
    case [*a419, 1]:
        pass
    case [*a420, 1]:
        pass
    case [*a421, 1]:
        pass
    case [*a422, 1]:
        pass
    case [*a423, 1]:
        pass
    case [*a424, 1]:
        pass
    case [*a425, 1]:
        pass
    case [*a426, 1]:
        pass
    case [*a427, 1]:
        pass
    case [*a428, 1]:
        pass
    case [*a429, 1]:
        pass
    case [*a430, 1]:
        pass
    case [*a431, 1]:
        pass
    case [*a432, 1]:
        pass
    case [*a433, 1]:
        pass
    case [*a434, 1]:
        pass
    case [*a435, 1]:
        pass
    case [*a436, 1]:
        pass
    case [*a437, 1]:
        pass
    case [*a438, 1]:
        pass
    case [*a439, 1]:
        pass
    case [*a440, 1]:
        pass
    case [*a441, 1]:
        pass
    case [*a442, 1]:
        pass
    case [*a443, 1]:
        pass
    case [*a444, 1]:
        pass
    case [*a445, 1]:
        pass
    case [*a446, 1]:
        pass
    case [*a447, 1]:
        pass
    case [*a448, 1]:
        pass
    case [*a449, 1]:
        pass
    case [*a450, 1]:
        pass
    case [*a451, 1]:
        pass
    case [*a452, 1]:
        pass
    case [*a453, 1]:
        pass
    case [*a454, 1]:
        pass
    case [*a455, 1]:
        pass
    case [*a456, 1]:
        pass
    case [*a457, 1]:
        pass
    case [*a458, 1]:
        pass
    case [*a459, 1]:
        pass
    case [*a460, 1]:
        pass
    case [*a461, 1]:
        pass
    case [*a462, 1]:
        pass
    case [*a463, 1]:
        pass
    case [*a464, 1]:
        pass
    case [*a465, 1]:
        pass
    case [*a466, 1]:
        pass
    case [*a467, 1]:
        pass
    case [*a468, 1]:
        pass
    case [*a469, 1]:
        pass
    case [*a470, 1]:
        pass
    case [*a471, 1]:
        pass
    case [*a472, 1]:
        pass
    case [*a473, 1]:
        pass
    case [*a474, 1]:
        pass
    case [*a475, 1]:
        pass
    case [*a476, 1]:
        pass
    case [*a477, 1]:
        pass
    case [*a478, 1]:
        pass
    case [*a479, 1]:
        pass
    case [*a480, 1]:
        pass
    case [*a481, 1]:
        pass
    case [*a482, 1]:
        pass
    case [*a483, 1]:
        pass
    case [*a484, 1]:
        pass
    case [*a485, 1]:
        pass
    case [*a486, 1]:
        pass
    case [*a487, 1]:
        pass
    case [*a488, 1]:
        pass
    case [*a489, 1]:
        pass
    case [*a490, 1]:
        pass
    case [*a491, 1]:
        pass
    case [*a492, 1]:
        pass
    case [*a493, 1]:
        pass
    case [*a494, 1]:
        pass
    case [*a495, 1]:
        pass
    case [*a496, 1]:
        pass
    case [*a497, 1]:
        pass
    case [*a498, 1]:
        pass
    case [*a499, 1]:
        pass
    case [*a500, 1]:
        pass
    case [*a501, 1]:
        pass
    case [*a502, 1]:
        pass
    case [*a503, 1]:
        pass
    case [*a504, 1]:
        pass
    case [*a505, 1]:
        pass
    case [*a506, 1]:
        pass
    case [*a507, 1]:
        pass
    case [*a508, 1]:
        pass
    case [*a509, 1]:
        pass
    case [*a510, 1]:
        pass
    case [*a511, 1]:
        pass
    case [*a512, 1]:
        pass
    case [*a513, 1]:
        pass
    case [*a514, 1]:
        pass
    case [*a515, 1]:
        pass
    case [*a516, 1]:
        pass
    case [*a517, 1]:
        pass
    case [*a518, 1]:
        pass
    case [*a519, 1]:
        pass
    case [*a520, 1]:
        pass
    case [*a521, 1]:
        pass
    case [*a522, 1]:
        pass
    case [*a523, 1]:
        pass
    case [*a524, 1]:
        pass
    case [*a525, 1]:
        pass
    case [*a526, 1]:
        pass
    case [*a527, 1]:
        pass
    case [*a528, 1]:
        pass
    case [*a529, 1]:
        pass
    case [*a530, 1]:
        pass
    case [*a531, 1]:
        pass
    case [*a532, 1]:
        pass
    case [*a533, 1]:
        pass
    case [*a534, 1]:
        pass
    case [*a535, 1]:
        pass
    case [*a536, 1]:
        pass
    case [*a537, 1]:
        pass
    case [*a538, 1]:
        pass
    case [*a539, 1]:
        pass
    case [*a540, 1]:
        pass
    case [*a541, 1]:
        pass
    case [*a542, 1]:
        pass
    case [*a543, 1]:
        pass
    case [*a544, 1]:
        pass
    case [*a545, 1]:
        pass
    case [*a546, 1]:
        pass
    case [*a547, 1]:
        pass
    case [*a548, 1]:
        pass
    case [*a549, 1]:
        pass
    case [*a550, 1]:
        pass
    case [*a551, 1]:
        pass
    case [*a552, 1]:
        pass
    case [*a553, 1]:
        pass
    case [*a554, 1]:
        pass
    case [*a555, 1]:
        pass
    case [*a556, 1]:
        pass
    case [*a557, 1]:
        pass
    case [*a558, 1]:
        pass
    case [*a559, 1]:
        pass
    case [*a560, 1]:
        pass
    case [*a561, 1]:
        pass
    case [*a562, 1]:
        pass
    case [*a563, 1]:
        pass
    case [*a564, 1]:
        pass
    case [*a565, 1]:
        pass
    case [*a566, 1]:
        pass
    case [*a567, 1]:
        pass
    case [*a568, 1]:
        pass
    case [*a569, 1]:
        pass
    case [*a570, 1]:
        pass
    case [*a571, 1]:
        pass
    case [*a572, 1]:
        pass
    case [*a573, 1]:
        pass
    case [*a574, 1]:
        pass
    case [*a575, 1]:
        pass
    case [*a576, 1]:
        pass
    case [*a577, 1]:
        pass
    case [*a578, 1]:
        pass
    case [*a579, 1]:
        pass
    case [*a580, 1]:
        pass
    case [*a581, 1]:
        pass
    case [*a582, 1]:
        pass
    case [*a583, 1]:
        pass
    case [*a584, 1]:
        pass
    case [*a585, 1]:
        pass
    case [*a586, 1]:
        pass
    case [*a587, 1]:
        pass
    case [*a588, 1]:
        pass
    case [*a589, 1]:
        pass
    case [*a590, 1]:
        pass
    case [*a591, 1]:
        pass
    case [*a592, 1]:
        pass
    case [*a593, 1]:
        pass
    case [*a594, 1]:
        pass
    case [*a595, 1]:
        pass
    case [*a596, 1]:
        pass
    case [*a597, 1]:
        pass
    case [*a598, 1]:
        pass
    case [*a599, 1]:
        pass
    case [*a600, 1]:
        pass
    case [*a601, 1]:
        pass
    case [*a602, 1]:
        pass
    case [*a603, 1]:
        pass
    case [*a604, 1]:
        pass
    case [*a605, 1]:
        pass
    case [*a606, 1]:
        pass
    case [*a607, 1]:
        pass
    case [*a608, 1]:
        pass
    case [*a609, 1]:
        pass
    case [*a610, 1]:
        pass
    case [*a611, 1]:
        pass
    case [*a612, 1]:
        pass
    case [*a613, 1]:
        pass
    case [*a614, 1]:
        pass
    case [*a615, 1]:
        pass
    case [*a616, 1]:
        pass
    case [*a617, 1]:
        pass
    case [*a618, 1]:
        pass
    case [*a619, 1]:
        pass
    case [*a620, 1]:
        pass
    case [*a621, 1]:
        pass
    case [*a622, 1]:
        pass
    case [*a623, 1]:
        pass
    case [*a624, 1]:
        pass
    case [*a625, 1]:
        pass
    case [*a626, 1]:
        pass
    case [*a627, 1]:
        pass
    case [*a628, 1]:
        pass
    case [*a629, 1]:
        pass
    case [*a630, 1]:
        pass
    case [*a631, 1]:
        pass
    case [*a632, 1]:
        pass
    case [*a633, 1]:
        pass
    case [*a634, 1]:
        pass
    case [*a635, 1]:
        pass
    case [*a636, 1]:
        pass
    case [*a637, 1]:
        pass
    case [*a638, 1]:
        pass
    case [*a639, 1]:
        pass
    case [*a640, 1]:
        pass
    case [*a641, 1]:
        pass
    case [*a642, 1]:
        pass
    case [*a643, 1]:
        pass
    case [*a644, 1]:
        pass
    case [*a645, 1]:
        pass
    case [*a646, 1]:
        pass
    case [*a647, 1]:
        pass
    case [*a648, 1]:
        pass
    case [*a649, 1]:
        pass
    case [*a650, 1]:
        pass
    case [*a651, 1]:
        pass
    case [*a652, 1]:
        pass
    case [*a653, 1]:
        pass
    case [*a654, 1]:
        pass
    case [*a655, 1]:
        pass
    case [*a656, 1]:
        pass
    case [*a657, 1]:
        pass
    case [*a658, 1]:
        pass
    case [*a659, 1]:
        pass
    case [*a660, 1]:
        pass
    case [*a661, 1]:
        pass
    case [*a662, 1]:
        pass
    case [*a663, 1]:
        pass
    case [*a664, 1]:
        pass
    case [*a665, 1]:
        pass
    case [*a666, 1]:
        pass
    case [*a667, 1]:
        pass
    case [*a668, 1]:
        pass
    case [*a669, 1]:
        pass
    case [*a670, 1]:
        pass
    case [*a671, 1]:
        pass
    case [*a672, 1]:
        pass
    case [*a673, 1]:
        pass
    case [*a674, 1]:
        pass
    case [*a675, 1]:
        pass
    case [*a676, 1]:
        pass
    case [*a677, 1]:
        pass
    case [*a678, 1]:
        pass
    case [*a679, 1]:
        pass
    case [*a680, 1]:
        pass
    case [*a681, 1]:
        pass
    case [*a682, 1]:
        pass
    case [*a683, 1]:
        pass
    case [*a684, 1]:
        pass
    case [*a685, 1]:
        pass
    case [*a686, 1]:
        pass
    case [*a687, 1]:
        pass
    case [*a688, 1]:
        pass
    case [*a689, 1]:
        pass
    case [*a690, 1]:
        pass
    case [*a691, 1]:
        pass
    case [*a692, 1]:
        pass
    case [*a693, 1]:
        pass
    case [*a694, 1]:
        pass
    case [*a695, 1]:
        pass
    case [*a696, 1]:
        pass
    case [*a697, 1]:
        pass
    case [*a698, 1]:
        pass
    case [*a699, 1]:
        pass
    case [*a700, 1]:
        pass
    case [*a701, 1]:
        pass
    case [*a702, 1]:
        pass
    case [*a703, 1]:
        pass
    case [*a704, 1]:
        pass
    case [*a705, 1]:
        pass
    case [*a706, 1]:
        pass
    case [*a707, 1]:
        pass
    case [*a708, 1]:
        pass
    case [*a709, 1]:
        pass
    case [*a710, 1]:
        pass
    case [*a711, 1]:
        pass
    case [*a712, 1]:
        pass
    case [*a713, 1]:
        pass
    case [*a714, 1]:
        pass
    case [*a715, 1]:
        pass
    case [*a716, 1]:
        pass
    case [*a717, 1]:
        pass
    case [*a718, 1]:
        pass
    case [*a719, 1]:
        pass
    case [*a720, 1]:
        pass
    case [*a721, 1]:
        pass
    case [*a722, 1]:
        pass
    case [*a723, 1]:
        pass
    case [*a724, 1]:
        pass
    case [*a725, 1]:
        pass
    case [*a726, 1]:
        pass
    case [*a727, 1]:
        pass
    case [*a728, 1]:
        pass
    case [*a729, 1]:
        pass
    case [*a730, 1]:
        pass
    case [*a731, 1]:
        pass
    case [*a732, 1]:
        pass
    case [*a733, 1]:
        pass
    case [*a734, 1]:
        pass
    case [*a735, 1]:
        pass
    case [*a736, 1]:
        pass
    case [*a737, 1]:
        pass
    case [*a738, 1]:
        pass
    case [*a739, 1]:
        pass
    case [*a740, 1]:
        pass
    case [*a741, 1]:
        pass
    case [*a742, 1]:
        pass
    case [*a743, 1]:
        pass
    case [*a744, 1]:
        pass
    case [*a745, 1]:
        pass
    case [*a746, 1]:
        pass
    case [*a747, 1]:
        pass
    case [*a748, 1]:
        pass
    case [*a749, 1]:
        pass
    case [*a750, 1]:
        pass
    case [*a751, 1]:
        pass
    case [*a752, 1]:
        pass
    case [*a753, 1]:
        pass
    case [*a754, 1]:
        pass
    case [*a755, 1]:
        pass
    case [*a756, 1]:
        pass
    case [*a757, 1]:
        pass
    case [*a758, 1]:
        pass
    case [*a759, 1]:
        pass
    case [*a760, 1]:
        pass
    case [*a761, 1]:
        pass
    case [*a762, 1]:
        pass
    case [*a763, 1]:
        pass
    case [*a764, 1]:
        pass
    case [*a765, 1]:
        pass
    case [*a766, 1]:
        pass
    case [*a767, 1]:
        pass
    case [*a768, 1]:
        pass
    case [*a769, 1]:
        pass
    case [*a770, 1]:
        pass
    case [*a771, 1]:
        pass
    case [*a772, 1]:
        pass
    case [*a773, 1]:
        pass
    case [*a774, 1]:
        pass
    case [*a775, 1]:
        pass
    case [*a776, 1]:
        pass
    case [*a777, 1]:
        pass
    case [*a778, 1]:
        pass
    case [*a779, 1]:
        pass
    case [*a780, 1]:
        pass
    case [*a781, 1]:
        pass
    case [*a782, 1]:
        pass
    case [*a783, 1]:
        pass
    case [*a784, 1]:
        pass
    case [*a785, 1]:
        pass
    case [*a786, 1]:
        pass
    case [*a787, 1]:
        pass
    case [*a788, 1]:
        pass
    case [*a789, 1]:
        pass
    case [*a790, 1]:
        pass
    case [*a791, 1]:
        pass
    case [*a792, 1]:
        pass
    case [*a793, 1]:
        pass
    case [*a794, 1]:
        pass
    case [*a795, 1]:
        pass
    case [*a796, 1]:
        pass
    case [*a797, 1]:
        pass
    case [*a798, 1]:
        pass
    case [*a799, 1]:
        pass
    case [*a800, 1]:
        pass
    case [*a801, 1]:
        pass
    case [*a802, 1]:
        pass
    case [*a803, 1]:
        pass
    case [*a804, 1]:
        pass
    case [*a805, 1]:
        pass
    case [*a806, 1]:
        pass
    case [*a807, 1]:
        pass
    case [*a808, 1]:
        pass
    case [*a809, 1]:
        pass
    case [*a810, 1]:
        pass
    case [*a811, 1]:
        pass
    case [*a812, 1]:
        pass
    case [*a813, 1]:
        pass
    case [*a814, 1]:
        pass
    case [*a815, 1]:
        pass
    case [*a816, 1]:
        pass
    case [*a817, 1]:
        pass
    case [*a818, 1]:
        pass
    case [*a819, 1]:
        pass
    case [*a820, 1]:
        pass
    case [*a821, 1]:
        pass
    case [*a822, 1]:
        pass
    case [*a823, 1]:
        pass
    case [*a824, 1]:
        pass
    case [*a825, 1]:
        pass
    case [*a826, 1]:
        pass
    case [*a827, 1]:
        pass
    case [*a828, 1]:
        pass
    case [*a829, 1]:
        pass
    case [*a830, 1]:
        pass
    case [*a831, 1]:
        pass
    case [*a832, 1]:
        pass
    case [*a833, 1]:
        pass
    case [*a834, 1]:
        pass
    case [*a835, 1]:
        pass
    case [*a836, 1]:
        pass
    case [*a837, 1]:
        pass
    case [*a838, 1]:
        pass
    case [*a839, 1]:
        pass
    case [*a840, 1]:
        pass
    case [*a841, 1]:
        pass
    case [*a842, 1]:
        pass
    case [*a843, 1]:
        pass
    case [*a844, 1]:
        pass
    case [*a845, 1]:
        pass
    case [*a846, 1]:
        pass
    case [*a847, 1]:
        pass
    case [*a848, 1]:
        pass
    case [*a849, 1]:
        pass
    case [*a850, 1]:
        pass
    case [*a851, 1]:
        pass
    case [*a852, 1]:
        pass
    case [*a853, 1]:
        pass
    case [*a854, 1]:
        pass
    case [*a855, 1]:
        pass
    case [*a856, 1]:
        pass
    case [*a857, 1]:
        pass
    case [*a858, 1]:
        pass
    case [*a859, 1]:
        pass
    case [*a860, 1]:
        pass
    case [*a861, 1]:
        pass
    case [*a862, 1]:
        pass
    case [*a863, 1]:
        pass
    case [*a864, 1]:
        pass
    case [*a865, 1]:
        pass
    case [*a866, 1]:
        pass
    case [*a867, 1]:
        pass
    case [*a868, 1]:
        pass
    case [*a869, 1]:
        pass
    case [*a870, 1]:
        pass
    case [*a871, 1]:
        pass
    case [*a872, 1]:
        pass
    case [*a873, 1]:
        pass
    case [*a874, 1]:
        pass
    case [*a875, 1]:
        pass
    case [*a876, 1]:
        pass
    case [*a877, 1]:
        pass
    case [*a878, 1]:
        pass
    case [*a879, 1]:
        pass
    case [*a880, 1]:
        pass
    case [*a881, 1]:
        pass
    case [*a882, 1]:
        pass
    case [*a883, 1]:
        pass
    case [*a884, 1]:
        pass
    case [*a885, 1]:
        pass
    case [*a886, 1]:
        pass
    case [*a887, 1]:
        pass
    case [*a888, 1]:
        pass
    case [*a889, 1]:
        pass
    case [*a890, 1]:
        pass
    case [*a891, 1]:
        pass
    case [*a892, 1]:
        pass
    case [*a893, 1]:
        pass
    case [*a894, 1]:
        pass
    case [*a895, 1]:
        pass
    case [*a896, 1]:
        pass
    case [*a897, 1]:
        pass
    case [*a898, 1]:
        pass
    case [*a899, 1]:
        pass
    case [*a900, 1]:
        pass
    case [*a901, 1]:
        pass
    case [*a902, 1]:
        pass
    case [*a903, 1]:
        pass
    case [*a904, 1]:
        pass
    case [*a905, 1]:
        pass
    case [*a906, 1]:
        pass
    case [*a907, 1]:
        pass
    case [*a908, 1]:
        pass
    case [*a909, 1]:
        pass
    case [*a910, 1]:
        pass
    case [*a911, 1]:
        pass
    case [*a912, 1]:
        pass
    case [*a913, 1]:
        pass
    case [*a914, 1]:
        pass
    case [*a915, 1]:
        pass
    case [*a916, 1]:
        pass
    case [*a917, 1]:
        pass
    case [*a918, 1]:
        pass
    case [*a919, 1]:
        pass
    case [*a920, 1]:
        pass
    case [*a921, 1]:
        pass
    case [*a922, 1]:
        pass
    case [*a923, 1]:
        pass
    case [*a924, 1]:
        pass
    case [*a925, 1]:
        pass
    case [*a926, 1]:
        pass
    case [*a927, 1]:
        pass
    case [*a928, 1]:
        pass
    case [*a929, 1]:
        pass
    case [*a930, 1]:
        pass
    case [*a931, 1]:
        pass
    case [*a932, 1]:
        pass
    case [*a933, 1]:
        pass
    case [*a934, 1]:
        pass
    case [*a935, 1]:
        pass
    case [*a936, 1]:
        pass
    case [*a937, 1]:
        pass
    case [*a938, 1]:
        pass
    case [*a939, 1]:
        pass
    case [*a940, 1]:
        pass
    case [*a941, 1]:
        pass
    case [*a942, 1]:
        pass
    case [*a943, 1]:
        pass
    case [*a944, 1]:
        pass
    case [*a945, 1]:
        pass
    case [*a946, 1]:
        pass
    case [*a947, 1]:
        pass
    case [*a948, 1]:
        pass
    case [*a949, 1]:
        pass
    case [*a950, 1]:
        pass
    case [*a951, 1]:
        pass
    case [*a952, 1]:
        pass
    case [*a953, 1]:
        pass
    case [*a954, 1]:
        pass
    case [*a955, 1]:
        pass
    case [*a956, 1]:
        pass
    case [*a957, 1]:
        pass
    case [*a958, 1]:
        pass
    case [*a959, 1]:
        pass
    case [*a960, 1]:
        pass
    case [*a961, 1]:
        pass
    case [*a962, 1]:
        pass
    case [*a963, 1]:
        pass
    case [*a964, 1]:
        pass
    case [*a965, 1]:
        pass
    case [*a966, 1]:
        pass
    case [*a967, 1]:
        pass
    case [*a968, 1]:
        pass
    case [*a969, 1]:
        pass
    case [*a970, 1]:
        pass
    case [*a971, 1]:
        pass
    case [*a972, 1]:
        pass
    case [*a973, 1]:
        pass
    case [*a974, 1]:
        pass
    case [*a975, 1]:
        pass
    case [*a976, 1]:
        pass
    case [*a977, 1]:
        pass
    case [*a978, 1]:
        pass
    case [*a979, 1]:
        pass
    case [*a980, 1]:
        pass
    case [*a981, 1]:
        pass
    case [*a982, 1]:
        pass
    case [*a983, 1]:
        pass
    case [*a984, 1]:
        pass
    case [*a985, 1]:
        pass
    case [*a986, 1]:
        pass
    case [*a987, 1]:
        pass
    case [*a988, 1]:
        pass
    case [*a989, 1]:
        pass
    case [*a990, 1]:
        pass
    case [*a991, 1]:
        pass
    case [*a992, 1]:
        pass
    case [*a993, 1]:
        pass
    case [*a994, 1]:
        pass
    case [*a995, 1]:
        pass
    case [*a996, 1]:
        pass
    case [*a997, 1]:
        pass
    case [*a998, 1]:
        pass
    case [*a999, 1]:
        pass
    case [*a1000, 1]:
        pass
    case [*a1001, 1]:
        pass
    case [*a1002, 1]:
        pass
    case [*a1003, 1]:
        pass
    case [*a1004, 1]:
        pass
    case [*a1005, 1]:
        pass
    case [*a1006, 1]:
        pass
    case [*a1007, 1]:
        pass
    case [*a1008, 1]:
        pass
    case [*a1009, 1]:
        pass
    case [*a1010, 1]:
        pass
    case [*a1011, 1]:
        pass
    case [*a1012, 1]:
        pass
    case [*a1013, 1]:
        pass
    case [*a1014, 1]:
        pass
    case [*a1015, 1]:
        pass
    case [*a1016, 1]:
        pass
    case [*a1017, 1]:
        pass
    case [*a1018, 1]:
        pass
    case [*a1019, 1]:
        pass
    case [*a1020, 1]:
        pass
    case [*a1021, 1]:
        pass
    case [*a1022, 1]:
        pass
    case [*a1023, 1]:
        pass
    case [*a1024, 1]:
        pass
    case [*a1025, 1]:
        pass
    case [*a1026, 1]:
        pass
    case [*a1027, 1]:
        pass
    case [*a1028, 1]:
        pass
    case [*a1029, 1]:
        pass
    case [*a1030, 1]:
        pass
    case [*a1031, 1]:
        pass
    case [*a1032, 1]:
        pass
    case [*a1033, 1]:
        pass
    case [*a1034, 1]:
        pass
    case [*a1035, 1]:
        pass
    case [*a1036, 1]:
        pass
    case [*a1037, 1]:
        pass
    case [*a1038, 1]:
        pass
    case [*a1039, 1]:
        pass
    case [*a1040, 1]:
        pass
    case [*a1041, 1]:
        pass
    case [*a1042, 1]:
        pass
    case [*a1043, 1]:
        pass
    case [*a1044, 1]:
        pass
    case [*a1045, 1]:
        pass
    case [*a1046, 1]:
        pass
    case [*a1047, 1]:
        pass
    case [*a1048, 1]:
        pass
    case [*a1049, 1]:
        pass
    case [*a1050, 1]:
        pass
    case [*a1051, 1]:
        pass
    case [*a1052, 1]:
        pass
    case [*a1053, 1]:
        pass
    case [*a1054, 1]:
        pass
    case [*a1055, 1]:
        pass
    case [*a1056, 1]:
        pass
    case [*a1057, 1]:
        pass
    case [*a1058, 1]:
        pass
    case [*a1059, 1]:
        pass
    case [*a1060, 1]:
        pass
    case [*a1061, 1]:
        pass
    case [*a1062, 1]:
        pass
    case [*a1063, 1]:
        pass
    case [*a1064, 1]:
        pass
    case [*a1065, 1]:
        pass
    case [*a1066, 1]:
        pass
    case [*a1067, 1]:
        pass
    case [*a1068, 1]:
        pass
    case [*a1069, 1]:
        pass
    case [*a1070, 1]:
        pass
    case [*a1071, 1]:
        pass
    case [*a1072, 1]:
        pass
    case [*a1073, 1]:
        pass
    case [*a1074, 1]:
        pass
    case [*a1075, 1]:
        pass
    case [*a1076, 1]:
        pass
    case [*a1077, 1]:
        pass
    case [*a1078, 1]:
        pass
    case [*a1079, 1]:
        pass
    case [*a1080, 1]:
        pass
    case [*a1081, 1]:
        pass
    case [*a1082, 1]:
        pass
    case [*a1083, 1]:
        pass
    case [*a1084, 1]:
        pass
    case [*a1085, 1]:
        pass
    case [*a1086, 1]:
        pass
    case [*a1087, 1]:
        pass
    case [*a1088, 1]:
        pass
    case [*a1089, 1]:
        pass
    case [*a1090, 1]:
        pass
    case [*a1091, 1]:
        pass
    case [*a1092, 1]:
        pass
    case [*a1093, 1]:
        pass
    case [*a1094, 1]:
        pass
    case [*a1095, 1]:
        pass
    case [*a1096, 1]:
        pass
    case [*a1097, 1]:
        pass
    case [*a1098, 1]:
        pass
    case [*a1099, 1]:
        pass
    case [*a1100, 1]:
        pass
    case [*a1101, 1]:
        pass
    case [*a1102, 1]:
        pass
    case [*a1103, 1]:
        pass
    case [*a1104, 1]:
        pass
    case [*a1105, 1]:
        pass
    case [*a1106, 1]:
        pass
    case [*a1107, 1]:
        pass
    case [*a1108, 1]:
        pass
    case [*a1109, 1]:
        pass
    case [*a1110, 1]:
        pass
    case [*a1111, 1]:
        pass
    case [*a1112, 1]:
        pass
    case [*a1113, 1]:
        pass
    case [*a1114, 1]:
        pass
    case [*a1115, 1]:
        pass
    case [*a1116, 1]:
        pass
    case [*a1117, 1]:
        pass
    case [*a1118, 1]:
        pass
    case [*a1119, 1]:
        pass
    case [*a1120, 1]:
        pass
    case [*a1121, 1]:
        pass
    case [*a1122, 1]:
        pass
    case [*a1123, 1]:
        pass
    case [*a1124, 1]:
        pass
    case [*a1125, 1]:
        pass
    case [*a1126, 1]:
        pass
    case [*a1127, 1]:
        pass
    case [*a1128, 1]:
        pass
    case [*a1129, 1]:
        pass
    case [*a1130, 1]:
        pass
    case [*a1131, 1]:
        pass
    case [*a1132, 1]:
        pass
    case [*a1133, 1]:
        pass
    case [*a1134, 1]:
        pass
    case [*a1135, 1]:
        pass
    case [*a1136, 1]:
        pass
    case [*a1137, 1]:
        pass
    case [*a1138, 1]:
        pass
    case [*a1139, 1]:
        pass
    case [*a1140, 1]:
        pass
    case [*a1141, 1]:
        pass
    case [*a1142, 1]:
        pass
    case [*a1143, 1]:
        pass
    case [*a1144, 1]:
        pass
    case [*a1145, 1]:
        pass
    case [*a1146, 1]:
        pass
    case [*a1147, 1]:
        pass
    case [*a1148, 1]:
        pass
    case [*a1149, 1]:
        pass
    case [*a1150, 1]:
        pass
    case [*a1151, 1]:
        pass
    case [*a1152, 1]:
        pass
    case [*a1153, 1]:
        pass
    case [*a1154, 1]:
        pass
    case [*a1155, 1]:
        pass
    case [*a1156, 1]:
        pass
    case [*a1157, 1]:
        pass
    case [*a1158, 1]:
        pass
    case [*a1159, 1]:
        pass
    case [*a1160, 1]:
        pass
    case [*a1161, 1]:
        pass
    case [*a1162, 1]:
        pass
    case [*a1163, 1]:
        pass
    case [*a1164, 1]:
        pass
    case [*a1165, 1]:
        pass
    case [*a1166, 1]:
        pass
    case [*a1167, 1]:
        pass
    case [*a1168, 1]:
        pass
    case [*a1169, 1]:
        pass
    case [*a1170, 1]:
        pass
    case [*a1171, 1]:
        pass
    case [*a1172, 1]:
        pass
    case [*a1173, 1]:
        pass
    case [*a1174, 1]:
        pass
    case [*a1175, 1]:
        pass
    case [*a1176, 1]:
        pass
    case [*a1177, 1]:
        pass
    case [*a1178, 1]:
        pass
    case [*a1179, 1]:
        pass
    case [*a1180, 1]:
        pass
    case [*a1181, 1]:
        pass
    case [*a1182, 1]:
        pass
    case [*a1183, 1]:
        pass
    case [*a1184, 1]:
        pass
    case [*a1185, 1]:
        pass
    case [*a1186, 1]:
        pass
    case [*a1187, 1]:
        pass
    case [*a1188, 1]:
        pass
    case [*a1189, 1]:
        pass
    case [*a1190, 1]:
        pass
    case [*a1191, 1]:
        pass
    case [*a1192, 1]:
        pass
    case [*a1193, 1]:
        pass
    case [*a1194, 1]:
        pass
    case [*a1195, 1]:
        pass
    case [*a1196, 1]:
        pass
    case [*a1197, 1]:
        pass
    case [*a1198, 1]:
        pass
    case [*a1199, 1]:
        pass
    case [*a1200, 1]:
        pass
    case [*a1201, 1]:
        pass
    case [*a1202, 1]:
        pass
    case [*a1203, 1]:
        pass
    case [*a1204, 1]:
        pass
    case [*a1205, 1]:
        pass
    case [*a1206, 1]:
        pass
    case [*a1207, 1]:
        pass
    case [*a1208, 1]:
        pass
    case [*a1209, 1]:
        pass
    case [*a1210, 1]:
        pass
    case [*a1211, 1]:
        pass
    case [*a1212, 1]:
        pass
    case [*a1213, 1]:
        pass
    case [*a1214, 1]:
        pass
    case [*a1215, 1]:
        pass
    case [*a1216, 1]:
        pass
    case [*a1217, 1]:
        pass
    case [*a1218, 1]:
        pass
    case [*a1219, 1]:
        pass
    case [*a1220, 1]:
        pass
    case [*a1221, 1]:
        pass
    case [*a1222, 1]:
        pass
    case [*a1223, 1]:
        pass
    case [*a1224, 1]:
        pass
    case [*a1225, 1]:
        pass
    case [*a1226, 1]:
        pass
    case [*a1227, 1]:
        pass
    case [*a1228, 1]:
        pass
    case [*a1229, 1]:
        pass
    case [*a1230, 1]:
        pass
    case [*a1231, 1]:
        pass
    case [*a1232, 1]:
        pass
    case [*a1233, 1]:
        pass
    case [*a1234, 1]:
        pass
    case [*a1235, 1]:
        pass
    case [*a1236, 1]:
        pass
    case [*a1237, 1]:
        pass
    case [*a1238, 1]:
        pass
    case [*a1239, 1]:
        pass
    case [*a1240, 1]:
        pass
    case [*a1241, 1]:
        pass
    case [*a1242, 1]:
        pass
    case [*a1243, 1]:
        pass
    case [*a1244, 1]:
        pass
    case [*a1245, 1]:
        pass
    case [*a1246, 1]:
        pass
    case [*a1247, 1]:
        pass
    case [*a1248, 1]:
        pass
    case [*a1249, 1]:
        pass
    case [*a1250, 1]:
        pass
    case [*a1251, 1]:
        pass
    case [*a1252, 1]:
        pass
    case [*a1253, 1]:
        pass
    case [*a1254, 1]:
        pass
    case [*a1255, 1]:
        pass
    case [*a1256, 1]:
        pass
    case [*a1257, 1]:
        pass
    case [*a1258, 1]:
        pass
    case [*a1259, 1]:
        pass
    case [*a1260, 1]:
        pass
    case [*a1261, 1]:
        pass
    case [*a1262, 1]:
        pass
    case [*a1263, 1]:
        pass
    case [*a1264, 1]:
        pass
    case [*a1265, 1]:
        pass
    case [*a1266, 1]:
        pass
    case [*a1267, 1]:
        pass
    case [*a1268, 1]:
        pass
    case [*a1269, 1]:
        pass
    case [*a1270, 1]:
        pass
    case [*a1271, 1]:
        pass
    case [*a1272, 1]:
        pass
    case [*a1273, 1]:
        pass
    case [*a1274, 1]:
        pass
    case [*a1275, 1]:
        pass
    case [*a1276, 1]:
        pass
    case [*a1277, 1]:
        pass
    case [*a1278, 1]:
        pass
    case [*a1279, 1]:
        pass
    case [*a1280, 1]:
        pass
    case [*a1281, 1]:
        pass
    case [*a1282, 1]:
        pass
    case [*a1283, 1]:
        pass
    case [*a1284, 1]:
        pass
    case [*a1285, 1]:
        pass
    case [*a1286, 1]:
        pass
    case [*a1287, 1]:
        pass
    case [*a1288, 1]:
        pass
    case [*a1289, 1]:
        pass
    case [*a1290, 1]:
        pass
    case [*a1291, 1]:
        pass
    case [*a1292, 1]:
        pass
    case [*a1293, 1]:
        pass
    case [*a1294, 1]:
        pass
    case [*a1295, 1]:
        pass
    case [*a1296, 1]:
        pass
    case [*a1297, 1]:
        pass
    case [*a1298, 1]:
        pass
    case [*a1299, 1]:
        pass
    case [*a1300, 1]:
        pass
    case [*a1301, 1]:
        pass
    case [*a1302, 1]:
        pass
    case [*a1303, 1]:
        pass
    case [*a1304, 1]:
        pass
    case [*a1305, 1]:
        pass
    case [*a1306, 1]:
        pass
    case [*a1307, 1]:
        pass
    case [*a1308, 1]:
        pass
    case [*a1309, 1]:
        pass
    case [*a1310, 1]:
        pass
    case [*a1311, 1]:
        pass
    case [*a1312, 1]:
        pass
    case [*a1313, 1]:
        pass
    case [*a1314, 1]:
        pass
    case [*a1315, 1]:
        pass
    case [*a1316, 1]:
        pass
    case [*a1317, 1]:
        pass
    case [*a1318, 1]:
        pass
    case [*a1319, 1]:
        pass
    case [*a1320, 1]:
        pass
    case [*a1321, 1]:
        pass
    case [*a1322, 1]:
        pass
    case [*a1323, 1]:
        pass
    case [*a1324, 1]:
        pass
    case [*a1325, 1]:
        pass
    case [*a1326, 1]:
        pass
    case [*a1327, 1]:
        pass
    case [*a1328, 1]:
        pass
    case [*a1329, 1]:
        pass
    case [*a1330, 1]:
        pass
    case [*a1331, 1]:
        pass
    case [*a1332, 1]:
        pass
    case [*a1333, 1]:
        pass
    case [*a1334, 1]:
        pass
    case [*a1335, 1]:
        pass
    case [*a1336, 1]:
        pass
    case [*a1337, 1]:
        pass
    case [*a1338, 1]:
        pass
    case [*a1339, 1]:
        pass
    case [*a1340, 1]:
        pass
    case [*a1341, 1]:
        pass
    case [*a1342, 1]:
        pass
    case [*a1343, 1]:
        pass
    case [*a1344, 1]:
        pass
    case [*a1345, 1]:
        pass
    case [*a1346, 1]:
        pass
    case [*a1347, 1]:
        pass
    case [*a1348, 1]:
        pass
    case [*a1349, 1]:
        pass
    case [*a1350, 1]:
        pass
    case [*a1351, 1]:
        pass
    case [*a1352, 1]:
        pass
    case [*a1353, 1]:
        pass
    case [*a1354, 1]:
        pass
    case [*a1355, 1]:
        pass
    case [*a1356, 1]:
        pass
    case [*a1357, 1]:
        pass
    case [*a1358, 1]:
        pass
    case [*a1359, 1]:
        pass
    case [*a1360, 1]:
        pass
    case [*a1361, 1]:
        pass
    case [*a1362, 1]:
        pass
    case [*a1363, 1]:
        pass
    case [*a1364, 1]:
        pass
    case [*a1365, 1]:
        pass
    case [*a1366, 1]:
        pass
    case [*a1367, 1]:
        pass
    case [*a1368, 1]:
        pass
    case [*a1369, 1]:
        pass
    case [*a1370, 1]:
        pass
    case [*a1371, 1]:
        pass
    case [*a1372, 1]:
        pass
    case [*a1373, 1]:
        pass
    case [*a1374, 1]:
        pass
    case [*a1375, 1]:
        pass
    case [*a1376, 1]:
        pass
    case [*a1377, 1]:
        pass
    case [*a1378, 1]:
        pass
    case [*a1379, 1]:
        pass
    case [*a1380, 1]:
        pass
    case [*a1381, 1]:
        pass
    case [*a1382, 1]:
        pass
    case [*a1383, 1]:
        pass
    case [*a1384, 1]:
        pass
    case [*a1385, 1]:
        pass
    case [*a1386, 1]:
        pass
    case [*a1387, 1]:
        pass
    case [*a1388, 1]:
        pass
    case [*a1389, 1]:
        pass
    case [*a1390, 1]:
        pass
    case [*a1391, 1]:
        pass
    case [*a1392, 1]:
        pass
    case [*a1393, 1]:
        pass
    case [*a1394, 1]:
        pass
    case [*a1395, 1]:
        pass
    case [*a1396, 1]:
        pass
    case [*a1397, 1]:
        pass
    case [*a1398, 1]:
        pass
    case [*a1399, 1]:
        pass
    case [*a1400, 1]:
        pass
    case [*a1401, 1]:
        pass
    case [*a1402, 1]:
        pass
    case [*a1403, 1]:
        pass
    case [*a1404, 1]:
        pass
    case [*a1405, 1]:
        pass
    case [*a1406, 1]:
        pass
    case [*a1407, 1]:
        pass
    case [*a1408, 1]:
        pass
    case [*a1409, 1]:
        pass
    case [*a1410, 1]:
        pass
    case [*a1411, 1]:
        pass
    case [*a1412, 1]:
        pass
    case [*a1413, 1]:
        pass
    case [*a1414, 1]:
        pass
    case [*a1415, 1]:
        pass
    case [*a1416, 1]:
        pass
    case [*a1417, 1]:
        pass
    case [*a1418, 1]:
        pass
    case [*a1419, 1]:
        pass
    case [*a1420, 1]:
        pass
    case [*a1421, 1]:
        pass
    case [*a1422, 1]:
        pass
    case [*a1423, 1]:
        pass
    case [*a1424, 1]:
        pass
    case [*a1425, 1]:
        pass
    case [*a1426, 1]:
        pass
    case [*a1427, 1]:
        pass
    case [*a1428, 1]:
        pass
    case [*a1429, 1]:
        pass
    case [*a1430, 1]:
        pass
    case [*a1431, 1]:
        pass
    case [*a1432, 1]:
        pass
    case [*a1433, 1]:
        pass
    case [*a1434, 1]:
        pass
    case [*a1435, 1]:
        pass
    case [*a1436, 1]:
        pass
    case [*a1437, 1]:
        pass
    case [*a1438, 1]:
        pass
    case [*a1439, 1]:
        pass
    case [*a1440, 1]:
        pass
    case [*a1441, 1]:
        pass
    case [*a1442, 1]:
        pass
    case [*a1443, 1]:
        pass
    case [*a1444, 1]:
        pass
    case [*a1445, 1]:
        pass
    case [*a1446, 1]:
        pass
    case [*a1447, 1]:
        pass
    case [*a1448, 1]:
        pass
    case [*a1449, 1]:
        pass
    case [*a1450, 1]:
        pass
    case [*a1451, 1]:
        pass
    case [*a1452, 1]:
        pass
    case [*a1453, 1]:
        pass
    case [*a1454, 1]:
        pass
    case [*a1455, 1]:
        pass
    case [*a1456, 1]:
        pass
    case [*a1457, 1]:
        pass
    case [*a1458, 1]:
        pass
    case [*a1459, 1]:
        pass
    case [*a1460, 1]:
        pass
    case [*a1461, 1]:
        pass
    case [*a1462, 1]:
        pass
    case [*a1463, 1]:
        pass
    case [*a1464, 1]:
        pass
    case [*a1465, 1]:
        pass
    case [*a1466, 1]:
        pass
    case [*a1467, 1]:
        pass
    case [*a1468, 1]:
        pass
    case [*a1469, 1]:
        pass
    case [*a1470, 1]:
        pass
    case [*a1471, 1]:
        pass
    case [*a1472, 1]:
        pass
    case [*a1473, 1]:
        pass
    case [*a1474, 1]:
        pass
    case [*a1475, 1]:
        pass
    case [*a1476, 1]:
        pass
    case [*a1477, 1]:
        pass
    case [*a1478, 1]:
        pass
    case [*a1479, 1]:
        pass
    case [*a1480, 1]:
        pass
    case [*a1481, 1]:
        pass
    case [*a1482, 1]:
        pass
    case [*a1483, 1]:
        pass
    case [*a1484, 1]:
        pass
    case [*a1485, 1]:
        pass
    case [*a1486, 1]:
        pass
    case [*a1487, 1]:
        pass
    case [*a1488, 1]:
        pass
    case [*a1489, 1]:
        pass
    case [*a1490, 1]:
        pass
    case [*a1491, 1]:
        pass
    case [*a1492, 1]:
        pass
    case [*a1493, 1]:
        pass
    case [*a1494, 1]:
        pass
    case [*a1495, 1]:
        pass
    case [*a1496, 1]:
        pass
    case [*a1497, 1]:
        pass
    case [*a1498, 1]:
        pass
    case [*a1499, 1]:
        pass
