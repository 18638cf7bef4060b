package br.central.privacidade;

import br.central.clientes.ClienteView;
import br.central.clientes.DadosCadastrais;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;

/**
 * A registration as its own person may ask to have it: of the family nobody else's name or card. Component names go out as
 * they are: programs read them.
 */
record CadastroDaPessoa(
        long codigo,
        Long substituidoPor,
        String tipo,
        @JsonUnwrapped Pessoa pessoa,
        boolean ativo,
        boolean interessado,
        List<Telefone> telefones,
        Plano plano,
        Prestador prestador) {

    public record Pessoa(
            String nome,
            String nomeSocial,
            String cpf,
            String cnpj,
            String cns,
            String email,
            LocalDate nascimento,
            String nomeDaMae,
            String endereco,
            String cidade,
            String uf) {

        static Pessoa de(DadosCadastrais dados) {
            return new Pessoa(
                    dados.nome(),
                    dados.nomeSocial(),
                    dados.cpf(),
                    dados.cnpj(),
                    dados.cns(),
                    dados.email(),
                    dados.nascimento(),
                    dados.nomeMae(),
                    dados.endereco(),
                    dados.cidade(),
                    dados.uf());
        }
    }

    public record Telefone(String numero, String tipo, boolean principal) {}

    /** @param contratante only of who is the head of the family */
    public record Plano(
            String carteira,
            String parentesco,
            String plano,
            String classificacao,
            String regulamentacao,
            String situacao,
            String contrato,
            String tipoDeContrato,
            String contratante,
            Integer diaDeVencimento) {}

    public record Prestador(String tipo, String registroNoConselho, String especialidade, String cidade) {}

    static CadastroDaPessoa de(ClienteView ficha) {
        return new CadastroDaPessoa(
                ficha.id(),
                ficha.unificadoEm() == null ? null : ficha.unificadoEm().id(),
                ficha.tipo().name(),
                Pessoa.de(ficha.dados()),
                ficha.situacao().ativo(),
                ficha.situacao().interessado(),
                ficha.telefones().stream()
                        .map(um -> new Telefone(
                                um.formatado(),
                                um.tipo() == null ? null : um.tipo().name(),
                                um.principal()))
                        .toList(),
                plano(ficha),
                prestador(ficha.prestador()));
    }

    private static Plano plano(ClienteView ficha) {
        ClienteView.Beneficiario dado = ficha.beneficiario();
        if (dado == null) {
            return null;
        }
        boolean doContrato = dado.titular().id() == ficha.id();
        return new Plano(
                dado.carteira(),
                dado.parentesco() == null ? null : dado.parentesco().name(),
                dado.plano(),
                dado.classificacao(),
                dado.regulamentacao() == null ? null : dado.regulamentacao().name(),
                dado.statusCadastral() == null ? null : dado.statusCadastral().name(),
                dado.contrato().numero(),
                dado.contrato().tipo().descricao(),
                doContrato ? dado.contrato().contratante() : null,
                doContrato ? dado.contrato().vencimentoDia() : null);
    }

    private static Prestador prestador(ClienteView.Prestador dado) {
        return dado == null
                ? null
                : new Prestador(
                        dado.tipo() == null ? null : dado.tipo().name(),
                        dado.registroConselho(),
                        dado.especialidade(),
                        dado.cidade());
    }
}
