/** Names and words the load is put together from; all invented, all plain. */
export const givenNames =
  `Ada Adam Agnes Aisha Albert Alma Amir Anders Anita Anton Beatriz Bruno Carla Cecilia Chen Clara Dana Daniel Dario Diego Edith Elena Elias Emre Erik Esther Fatima Felix Fiona
Gabriel Greta Hana Hassan Helena Hugo Ida Igor Ines Iris Ivan Jana Jasper Joana Jonas Julia Kaito Karim Katrin Kofi Lars Laura Leila Leo Lina Lucia Magnus Maria Marek Mateo Mei
Mila Milan Nadia Naomi Nils Nora Olga Omar Oscar Paula Pedro Petra Priya Quentin Rafael Rania Rosa Ruben Ruth Samir Sara Selma Simon Sofia Stefan Tamara Tariq Teresa Theo Tomas
Uma Ursula Vera Victor Wanda Wei Xenia Yara Yusuf Zofia`.split(/\s+/)

export const familyNames =
  `Abbott Adeyemi Aguilar Ahmed Albrecht Almeida Andersen Baker Barros Bauer Becker Bello Bergman Bianchi Brandt Cardoso Castillo Chowdhury Clarke Costa Cruz Dahl Delgado Diallo
Dubois Eklund Endo Farouk Fischer Fonseca Fournier Garcia Gruber Haddad Hansen Hartmann Hernandez Hoffmann Horvat Ibrahim Ivanova Jansen Jensen Kaplan Keller Khan Kim Klein Kovacs
Kowalski Larsen Lefevre Lindgren Lopez Martins Mensah Meyer Moreau Mori Moser Nakamura Navarro Nguyen Nielsen Novak Okafor Olsen Ortega Osei Papadakis Patel Pereira Petrov Popescu
Quist Rahman Ramos Reyes Ricci Rossi Ruiz Sanchez Santos Sato Schmid Schneider Silva Singh Sousa Suzuki Takeda Tanaka Teixeira Toth Vargas Vasquez Vogel Wagner Weber Werner Yilmaz
Zhang Ziegler`.split(/\s+/)

export const companyFirsts =
  `Alder Amber Anchor Aspen Atlas Beacon Birch Bright Canyon Cedar Clear Cobalt Copper Coral Crescent Delta Eastgate Elm Ember Evergreen Falcon Fern Flint Garnet Granite Harbour
Hazel Heron Highland Horizon Indigo Ironwood Juniper Kestrel Lakeside Lantern Larch Laurel Linden Maple Marble Meadow Meridian Midland Northgate Oak Olive Opal Orchard Osprey
Pebble Pine Quarry Raven Redwood Ridge River Rowan Saffron Sandstone Sierra Silver Slate Southgate Spruce Sterling Stone Summit Sycamore Thistle Timber Topaz Valley Walnut
Westgate Willow Winter`.split(/\s+/)

export const companyLasts =
  `Accounting Architects Bakeries Books Brewing Builders Cargo Ceramics Chemicals Clinics Coffee Consulting Dairy Dental Design Drilling Electric Energy Engineering Estates Events
Farms Fashion Films Finance Fisheries Flowers Foods Forestry Foundry Freight Furniture Games Glass Health Hotels Insurance Interiors Joinery Kitchens Laboratories Laundry Law
Logistics Machines Marine Media Metals Mills Mobility Motors Museums Music Optics Packaging Paper Pharmacy Plastics Plumbing Press Printing Properties Publishing Rail Robotics
Roofing Schools Security Shipping Software Solar Sports Stores Studios Surveys Textiles Timber Tools Toys Travel Water Wines`.split(
    /\s+/,
  )
