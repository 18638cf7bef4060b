package br.central.registros;

import br.central.comum.Recusa;
import br.central.registros.MudancasDosRegistros.Guardada;
import br.central.seguranca.Operadores;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What was changed, with names of people and of the field. */
@Component
class HistoricoLegivel {

    private final MudancasDosRegistros mudancas;
    private final Operadores operadores;

    HistoricoLegivel(MudancasDosRegistros mudancas, Operadores operadores) {
        this.mudancas = mudancas;
        this.operadores = operadores;
    }

    List<MudancaDeRegistro> de(DescricaoDeRegistro descricao, String chave) {
        return mudancas.de(descricao.codigo(), chave).stream()
                .map(uma -> new MudancaDeRegistro(uma.ato(), nome(uma.quem()), uma.quando(), campos(descricao, uma)))
                .toList();
    }

    private static List<MudancaDeRegistro.Campo> campos(DescricaoDeRegistro descricao, Guardada uma) {
        return new TreeSet<>(uma.depois().keySet())
                .stream()
                        .map(campo -> new MudancaDeRegistro.Campo(
                                descricao.rotulo(campo),
                                uma.antes().containsKey(campo) ? descricao.porExtenso(campo, uma.antes()) : "",
                                descricao.porExtenso(campo, uma.depois())))
                        .filter(campo -> !campo.de().equals(campo.para()))
                        .toList();
    }

    /** Who changed it last, and what is there now where the other one wants something else. */
    Recusa.Conflito conflito(DescricaoDeRegistro descricao, FichaDeRegistro agora, Map<String, String> digitados) {
        Optional<Guardada> ultima =
                mudancas.de(descricao.codigo(), agora.chave()).stream().findFirst();
        List<Recusa.Conflito.Versoes> conflitos = descricao.campos().stream()
                .filter(campo -> digitados.containsKey(campo.codigo()))
                .filter(campo -> !Objects.equals(digitados.get(campo.codigo()), agora.valor(campo.codigo())))
                .map(campo -> new Recusa.Conflito.Versoes(
                        campo.rotulo(), campo.porExtenso(agora.valor(campo.codigo())), digitados.get(campo.codigo())))
                .toList();
        String quem = ultima.map(uma -> nome(uma.quem())).orElse(null);
        return new Recusa.Conflito(
                (quem == null ? "Outra pessoa" : quem)
                        + " mudou isto depois que você abriu. Confira o que está gravado e"
                        + " grave de novo o que ainda valer.",
                conflitos,
                quem,
                ultima.map(Guardada::quando).orElse(null));
    }

    private String nome(String login) {
        return operadores.comoSeChama(login);
    }
}
