package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.registros.LinhasDeCampo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What clients are asked in a survey besides the score; at most one form is in force for each kind. Kept in memory. */
@Service
public class FormulariosDePesquisa {

    private record Vigente(TipoCliente para, FormularioDePesquisa formulario) {}

    private final Clock relogio;
    private final Espelho<Map<TipoCliente, FormularioDePesquisa>> vigentes;

    FormulariosDePesquisa(JdbcClient banco, Clock relogio) {
        this.relogio = relogio;
        this.vigentes = new Espelho<>(() -> banco
                .sql("select * from formulario_de_pesquisa where ativo = true")
                .query((linha, numero) -> new Vigente(
                        TipoCliente.valueOf(linha.getString("para")),
                        new FormularioDePesquisa(
                                linha.getString("codigo"),
                                linha.getLong("versao"),
                                linha.getString("titulo"),
                                linha.getString("nota"),
                                PerguntasEscritas.campos(LinhasDeCampo.lidas(linha.getString("perguntas"))))))
                .list()
                .stream()
                .collect(Collectors.toMap(Vigente::para, Vigente::formulario, (um, outro) -> um)));
    }

    void esquecer() {
        vigentes.esquecer();
    }

    /** The one in force; none where such clients are asked for the score alone. */
    public Optional<FormularioDePesquisa> para(TipoCliente tipo) {
        return Optional.ofNullable(vigentes.ler().get(tipo));
    }

    /**
     * Checks what was answered.
     *
     * @param respostas by code of question
     * @return in the order of the questions; those that were not answered left out
     * @throws Recusa.RegraNaoAtendida with one error per question, {@code respostas.<codigo>}
     */
    public List<RespostaDePesquisa> ler(FormularioDePesquisa formulario, Map<String, Object> respostas) {
        Map<String, CampoView> perguntas =
                formulario.perguntas().stream().collect(Collectors.toMap(CampoView::codigo, Function.identity()));
        return Preenchimento.ler(formulario.perguntas(), respostas, "respostas.", LocalDate.now(relogio))
                .entrySet()
                .stream()
                .map(uma -> {
                    CampoView pergunta = perguntas.get(uma.getKey());
                    return new RespostaDePesquisa(uma.getKey(), pergunta.rotulo(), pergunta.porExtenso(uma.getValue()));
                })
                .toList();
    }
}
